using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Policies;

/// <summary>What of a folder is read again, by a clock that the test sets.</summary>
public sealed class LookingForChanges : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 10, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken Cancel = CancellationToken.None;

    private readonly Folder _folder = new();
    private readonly MovableClock _clock = new() { StoppedAt = Noon };
    private readonly PolicyFolders _folders;

    public LookingForChanges() => _folders = new PolicyFolders([_folder.Path], ReadingLimits.Default, _clock);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_with_the_same_size_and_time_is_not_opened_again()
    {
        Write("sharing.md", "one", Noon.AddHours(-1));
        var before = await _folders.LookAsync(Cancel);

        Write("sharing.md", "two", Noon.AddHours(-1));
        var after = await _folders.LookAsync(Cancel);

        Assert.True(after.HoldsTheSameAs(before));
    }

    [Fact]
    public async Task An_edit_that_keeps_size_and_time_is_seen_within_ten_minutes_all_the_same()
    {
        Write("sharing.md", "one", Noon.AddHours(-1));
        var before = await _folders.LookAsync(Cancel);

        Write("sharing.md", "two", Noon.AddHours(-1));
        _clock.StoppedAt = Noon.AddMinutes(9);
        var soon = await _folders.LookAsync(Cancel);
        _clock.StoppedAt = Noon.AddMinutes(10);
        var later = await _folders.LookAsync(Cancel);

        Assert.True(soon.HoldsTheSameAs(before));
        Assert.False(later.HoldsTheSameAs(before));
    }

    [Fact]
    public async Task Of_many_files_that_look_unchanged_a_few_are_read_at_each_look_until_all_were()
    {
        for (var i = 0; i < 40; i++) Write($"{i}.md", "one", Noon.AddHours(-1), $"policy-{i}");
        var last = await _folders.LookAsync(Cancel);

        for (var i = 0; i < 40; i++) Write($"{i}.md", "two", Noon.AddHours(-1), $"policy-{i}");
        _clock.StoppedAt = Noon.AddMinutes(10);
        var seen = new List<int>();
        for (var look = 0; look < 4; look++)
        {
            var next = await _folders.LookAsync(Cancel);
            seen.Add(next.Files.Zip(last.Files).Count(pair => pair.First.Hash != pair.Second.Hash));
            last = next;
        }

        Assert.Equal([16, 16, 8, 0], seen);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task One_that_was_written_a_moment_ago_is_opened_again_all_the_same(int seconds)
    {
        Write("sharing.md", "one", Noon.AddSeconds(seconds));
        var before = await _folders.LookAsync(Cancel);

        Write("sharing.md", "two", Noon.AddSeconds(seconds));
        var after = await _folders.LookAsync(Cancel);

        Assert.False(after.HoldsTheSameAs(before));
        Assert.True(after.IsSettled);
    }

    [Fact]
    public async Task A_file_that_was_touched_and_not_changed_is_not_parsed_again()
    {
        Write("sharing.md", "one", Noon.AddHours(-1));
        var before = await ReadAsync();

        Write("sharing.md", "one", Noon.AddMinutes(-1));
        var after = await ReadAsync();

        Assert.Same(Assert.Single(before.Documents).Blocks, Assert.Single(after.Documents).Blocks);
    }

    [Fact]
    public async Task Of_many_files_only_the_changed_one_is_parsed_again()
    {
        Write("a.md", "one", Noon.AddHours(-1), "a");
        Write("b.md", "one", Noon.AddHours(-1), "b");
        var before = await ReadAsync();

        Write("b.md", "two", Noon.AddMinutes(-1), "b");
        var after = await ReadAsync();

        Assert.Same(before.Documents[0].Blocks, after.Documents[0].Blocks);
        Assert.NotSame(before.Documents[1].Blocks, after.Documents[1].Blocks);
    }

    [Fact]
    public async Task A_renamed_file_is_not_parsed_again_and_is_known_by_its_new_name()
    {
        _folder.Add("one.md", (A.Policy() with { Owner = null }).ToString());
        var before = await ReadAsync();

        File.Move(Path.Combine(_folder.Path, "one.md"), Path.Combine(_folder.Path, "two.md"));
        var after = await ReadAsync();

        Assert.Same(Assert.Single(before.Documents).Blocks, Assert.Single(after.Documents).Blocks);
        Assert.Equal("two.md", after.Documents[0].Policy.File);
        Assert.Equal("two.md", Assert.Single(after.Findings).File);
        Assert.True(after.Documents[0].Policy.IsStillThere());
    }

    [Fact]
    public async Task What_is_wrong_with_the_questions_beside_a_renamed_file_is_told_by_their_new_name()
    {
        _folder.Add("one.md", A.Policy());
        _folder.Add("one.questions.yaml", "No such heading: [may I]\n");
        await ReadAsync();

        foreach (var ending in (string[])[".md", ".questions.yaml"]) File.Move(Path.Combine(_folder.Path, "one" + ending), Path.Combine(_folder.Path, "two" + ending));
        var after = await ReadAsync();

        Assert.Equal("two.questions.yaml", Assert.Single(after.Findings).File);
    }

    [Fact]
    public async Task A_renamed_file_that_was_named_by_its_file_gets_the_new_name()
    {
        _folder.Add("leave.md", "Thirty days a year.\n");
        await ReadAsync();

        File.Move(Path.Combine(_folder.Path, "leave.md"), Path.Combine(_folder.Path, "holidays.md"));
        var policy = Assert.Single((await ReadAsync()).Documents).Policy;

        Assert.Equal(("holidays", "holidays"), (policy.Id, policy.Title));
    }

    [Fact]
    public async Task A_file_that_is_being_written_keeps_what_it_said_until_it_is_quiet()
    {
        Write("sharing.md", "one", Noon.AddHours(-1));
        var before = await _folders.LookAsync(Cancel);

        Write("sharing.md", "tw", Noon.AddMilliseconds(-50));
        var during = await _folders.LookAsync(Cancel);
        _clock.StoppedAt = Noon.AddSeconds(1);
        var after = await _folders.LookAsync(Cancel);

        Assert.True(during.HoldsTheSameAs(before));
        Assert.False(during.IsSettled);
        Assert.False(after.HoldsTheSameAs(before));
        Assert.True(after.IsSettled);
    }

    [Fact]
    public async Task A_new_file_that_is_being_written_waits_until_it_is_quiet()
    {
        await _folders.LookAsync(Cancel);

        Write("sharing.md", "on", Noon.AddMilliseconds(-50));
        var during = await _folders.LookAsync(Cancel);
        _clock.StoppedAt = Noon.AddSeconds(1);
        var after = await _folders.LookAsync(Cancel);

        Assert.Empty(during.Files);
        Assert.False(during.IsSettled);
        Assert.Single(after.Files);
    }

    [Fact]
    public async Task A_file_that_is_written_without_a_pause_is_taken_as_it_is_in_the_end()
    {
        Write("sharing.md", "one", Noon.AddHours(-1));
        var before = await _folders.LookAsync(Cancel);

        var looks = 0;
        for (var now = Noon; looks < 100 && (await LookAtAsync(now)).HoldsTheSameAs(before); now += TimeSpan.FromSeconds(1)) looks++;

        Assert.InRange(looks, 2, 20);
    }

    [Fact]
    public async Task At_the_start_there_is_nothing_to_keep_and_a_file_is_read_however_young_it_is()
    {
        Write("sharing.md", "one", Noon.AddMilliseconds(-50));

        Assert.Single((await _folders.LookAsync(Cancel)).Files);
    }

    [Fact]
    public async Task A_file_out_of_reach_keeps_its_last_good_version_and_is_looked_at_again()
    {
        Write("sharing.md", "one", Noon.AddHours(-1));
        await ReadAsync();
        var path = Path.Combine(_folder.Path, "sharing.md");

        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            File.SetLastWriteTimeUtc(path, Noon.AddMinutes(-1).UtcDateTime);
            var listing = await _folders.LookAsync(Cancel);
            var (shelf, _) = await _folders.ReadAsync(listing, Cancel);

            Assert.False(listing.IsSettled);
            Assert.Single(shelf.Documents);
            Assert.Contains("its last good version, 1.0, stays in use", Assert.Single(shelf.Findings).Sentence, StringComparison.Ordinal);
        }

        Assert.Empty((await ReadAsync()).Findings);
    }

    [Fact]
    public async Task A_file_that_changes_between_looking_and_reading_is_left_for_the_next_look()
    {
        Write("sharing.md", "one", Noon.AddHours(-1));
        var listing = await _folders.LookAsync(Cancel);

        Write("sharing.md", "other", Noon.AddMinutes(-1));
        var (shelf, settled) = await _folders.ReadAsync(listing, Cancel);

        Assert.False(settled);
        Assert.Empty(shelf.Documents);
        Assert.Single((await ReadAsync()).Documents);
    }

    private async Task<PolicyListing> LookAtAsync(DateTimeOffset now)
    {
        _clock.StoppedAt = now;
        Write("sharing.md", "two", now.AddMilliseconds(-50));

        return await _folders.LookAsync(Cancel);
    }

    private async Task<Shelf> ReadAsync() => (await _folders.ReadAsync(await _folders.LookAsync(Cancel), Cancel)).Shelf;

    private void Write(string name, string word, DateTimeOffset at, string id = "sharing") =>
        File.SetLastWriteTimeUtc(_folder.Add(name, A.Policy() with { Id = id, Body = $"# Sharing\n\nThe word is {word}.\n" }), at.UtcDateTime);
}
