using Microsoft.Extensions.Logging.Abstractions;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Index;

public sealed class HearingOfChanges : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(1);

    private readonly ChangeBell _bell = new(TimeProvider.System);

    public void Dispose() => _bell.Dispose();

    [Fact]
    public async Task A_sign_that_came_before_anybody_listened_is_heard()
    {
        _bell.Ring();

        Assert.True(await _bell.HearAsync(Long, CancellationToken.None));
    }

    [Fact]
    public async Task A_burst_of_signs_is_heard_once()
    {
        var hearing = _bell.HearAsync(Long, CancellationToken.None);
        for (var i = 0; i < 1_000; i++) _bell.Ring();

        Assert.True(await hearing);
        Assert.False(await _bell.HearAsync(Short, CancellationToken.None));
    }

    [Fact]
    public async Task Signs_without_a_pause_are_heard_all_the_same()
    {
        using var over = new CancellationTokenSource();
        var ringing = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                _bell.Ring();
                await Task.Yield();
            }
        });

        Assert.True(await _bell.HearAsync(Long, CancellationToken.None));

        await over.CancelAsync();
        await ringing;
    }

    [Fact]
    public async Task Without_a_sign_the_wait_ends_with_its_time() => Assert.False(await _bell.HearAsync(Short, CancellationToken.None));

    [Fact]
    public async Task Listening_can_be_given_up_at_any_point()
    {
        using var cancellation = new CancellationTokenSource();
        var waiting = _bell.HearAsync(Long, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        _bell.Ring();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _bell.HearAsync(Long, cancellation.Token));
    }

    [Fact]
    public void A_sign_after_the_end_is_nothing()
    {
        var bell = new ChangeBell(TimeProvider.System);
        bell.Dispose();

        bell.Ring();
    }

    [Fact]
    public async Task A_watch_that_was_ended_tells_nothing_more()
    {
        // A start that fails (an address that is taken) ends everything while the policies are still being read.
        using var folder = new Folder();
        var watch = new FolderWatch(new KnowledgePlaces([folder.Path], []), _bell, NullLogger<FolderWatch>.Instance);
        watch.Dispose();
        watch.Mend(evenIfWhole: true);

        folder.Add("crates.md", A.Policy());

        Assert.False(await _bell.HearAsync(TimeSpan.FromMilliseconds(300), CancellationToken.None));
    }
}
