using Microsoft.Extensions.Logging;
using PolicyBot.Channels;
using PolicyBot.Conversation.Turns;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels;

/// <summary>A draft that grows faster than it may be shown.</summary>
public sealed class PacingADraft
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    private readonly FakeClock _clock = new();
    private readonly LogBook _log = new();
    private readonly List<int> _shown = [];

    [Fact]
    public async Task What_comes_while_a_call_is_under_way_is_shown_by_the_next_the_newest_alone()
    {
        await using var time = new PassingTime(_clock, wait => wait == PacedDraft.Pace);
        var (begun, goOn, both) = (Source(), Source(), Source());
        var draft = Draft(async count =>
        {
            begun.TrySetResult();
            await goOn.Task;
            if (count == 4)
                both.SetResult();
            return true;
        });

        draft.Show(Sentences(1));
        await begun.Task;
        foreach (var count in new[] { 2, 3, 4 })
            draft.Show(Sentences(count));
        goOn.SetResult();
        await both.Task;
        await draft.EndAsync(Cancel);

        Assert.Equal([1, 4], _shown);
    }

    [Fact]
    public async Task It_goes_on_after_a_rest()
    {
        await using var time = new PassingTime(_clock, wait => wait == PacedDraft.Pace);
        var seen = new[] { Source(), Source() };
        var draft = Draft(count =>
        {
            seen[count - 1].SetResult();
            return Task.FromResult(true);
        });

        foreach (var count in new[] { 1, 2 })
        {
            draft.Show(Sentences(count));
            await seen[count - 1].Task;
        }

        await draft.EndAsync(Cancel);
        Assert.Equal([1, 2], _shown);
    }

    [Fact]
    public async Task After_a_refusal_nothing_more_is_shown()
    {
        await using var time = new PassingTime(_clock, wait => wait == PacedDraft.Pace);
        var seen = Source();
        var draft = Draft(_ =>
        {
            seen.SetResult();
            return Task.FromResult(false);
        });

        draft.Show(Sentences(1));
        await seen.Task;
        await draft.EndAsync(Cancel);
        draft.Show(Sentences(2));
        await draft.EndAsync(Cancel);

        Assert.Equal([1], _shown);
    }

    [Fact]
    public async Task What_breaks_is_in_the_log_and_costs_nobody_anything()
    {
        var seen = Source();
        var draft = Draft(_ =>
        {
            seen.SetResult();
            throw new InvalidOperationException("Broken.");
        });

        draft.Show(Sentences(1));
        await seen.Task;
        await draft.EndAsync(Cancel);

        Assert.Contains(_log.Lines, line => line.Contains("A draft could not be shown.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_it_is_over_nothing_is_shown()
    {
        var draft = Draft(_ => Task.FromResult(true));

        await draft.EndAsync(Cancel);
        draft.Show(Sentences(1));
        await draft.EndAsync(Cancel);

        Assert.Empty(_shown);
    }

    private PacedDraft Draft(Func<int, Task<bool>> show)
    {
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));

        return new PacedDraft(
            (sentences, _) =>
            {
                _shown.Add(sentences.Count);
                return show(sentences.Count);
            },
            _clock,
            loggers.CreateLogger<PacingADraft>(),
            Cancel);
    }

    private static IReadOnlyList<NumberedSentence> Sentences(int count) => [.. Enumerable.Range(1, count).Select(number => new NumberedSentence($"Sentence {number}.", [1]))];

    private static TaskCompletionSource Source() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
