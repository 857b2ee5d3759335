using Microsoft.Extensions.Logging.Abstractions;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Index;

/// <summary>The index that one start leaves to the next.</summary>
public sealed class KeepingTheIndex : IDisposable
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    private readonly Folder _policies = new();
    private readonly Folder _data = new();

    private string File => Path.Combine(_data.Path, "policies.index");

    public void Dispose()
    {
        _policies.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task The_next_start_takes_it_up_instead_of_reading_the_policies()
    {
        Add("sharing.md", A.Policy());
        await StartAsync();
        await LeaveAsync("Taken up");

        Assert.Equal("Taken up", (await StartAsync()).Policies.Single().Title);
    }

    [Fact]
    public async Task The_first_scan_after_it_finds_nothing_new()
    {
        Add("sharing.md", A.Policy() with { Owner = null });
        Add("old.pages", "binary");
        Add("thesaurus.yaml", "groups: nothing");
        var built = await StartAsync();
        var (reload, current) = Program();
        Assert.True((await reload.ReloadAsync(Cancel)).HasChanged);
        var opened = current.Current!;

        Assert.Equal(built.Findings, opened.Findings);
        Assert.Equal((false, true), await reload.ReloadAsync(Cancel));
        Assert.Same(opened, current.Current);
    }

    [Theory]
    [InlineData("sharing.md", "other.md")]
    [InlineData("sharing.md", "sub/sharing.md")]
    [InlineData("sharing.md", "sharing.md", "more.md")]
    public async Task When_a_file_was_moved_or_added_meanwhile_the_policies_are_read(string before, params string[] after)
    {
        Add(before, A.Policy());
        await StartAsync();
        await LeaveAsync("Outdated");

        System.IO.File.Delete(Path.Combine(_policies.Path, before));
        foreach (var name in after) Add(name, A.Policy() with { Id = name });

        Assert.DoesNotContain((await StartAsync()).Policies, policy => policy.Title == "Outdated");
    }

    [Fact]
    public async Task When_a_letter_was_changed_meanwhile_the_policies_are_read()
    {
        Add("sharing.md", A.Policy() with { Title = "Before" });
        await StartAsync();
        Add("sharing.md", A.Policy() with { Title = "Beyond" });

        Assert.Equal("Beyond", (await StartAsync()).Policies.Single().Title);
    }

    [Fact]
    public async Task With_another_limit_for_files_the_policies_are_read()
    {
        Add("sharing.md", A.Policy());
        await StartAsync();
        await LeaveAsync("Outdated");

        Assert.NotEqual("Outdated", (await StartAsync(ReadingLimits.Default with { LargestFile = 10_000 })).Policies.Single().Title);
    }

    [Fact]
    public async Task When_the_first_scan_says_otherwise_of_a_file_the_policies_are_indexed_anew()
    {
        Add("sharing.md", A.Policy() with { Owner = null });
        await StartAsync();
        await LeaveAsync("Outdated"); // kept by a reader that had nothing to remark

        var (reload, current) = Program();
        await reload.ReloadAsync(Cancel);
        Assert.Equal("Outdated", current.Current!.Policies.Single().Title);
        Assert.True((await reload.ReloadAsync(Cancel)).HasChanged);

        Assert.NotEqual("Outdated", current.Current.Policies.Single().Title);
        Assert.NotEqual("Outdated", (await StartAsync()).Policies.Single().Title);
    }

    [Fact]
    public async Task What_was_removed_does_not_stay_in_the_file()
    {
        Add("sharing.md", A.Policy());
        Add("secret.md", A.Policy() with { Id = "secret", Body = "# Secret\n\nProject Bluebird starts in May.\n" });
        var (reload, _) = Program();
        await reload.ReloadAsync(Cancel);
        Assert.Contains("Bluebird", await System.IO.File.ReadAllTextAsync(File), StringComparison.Ordinal);

        System.IO.File.Delete(Path.Combine(_policies.Path, "secret.md"));
        await reload.ReloadAsync(Cancel);

        Assert.DoesNotContain("Bluebird", await System.IO.File.ReadAllTextAsync(File), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task While_a_broken_file_is_answered_from_as_it_was_none_is_kept()
    {
        Add("sharing.md", A.Policy());
        var (reload, current) = Program();
        await reload.ReloadAsync(Cancel);
        Add("sharing.md", "---\nid: [\n---\n# Broken\n");

        await reload.ReloadAsync(Cancel);

        Assert.Single(current.Current!.Policies);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_damaged_one_is_passed_over_and_written_anew()
    {
        Add("sharing.md", A.Policy());
        await StartAsync();
        var sound = await System.IO.File.ReadAllBytesAsync(File);
        await System.IO.File.WriteAllBytesAsync(File, sound[..^7]);

        Assert.Single((await StartAsync()).Policies);
        Assert.Equal(sound, await System.IO.File.ReadAllBytesAsync(File));
    }

    [Fact]
    public async Task Where_it_cannot_be_kept_the_policies_are_answered_from_all_the_same()
    {
        Add("sharing.md", A.Policy());
        Directory.CreateDirectory(File);

        Assert.Single((await StartAsync()).Policies);
    }

    [Fact]
    public async Task Nobody_but_its_owner_may_read_it()
    {
        if (OperatingSystem.IsWindows()) return; // there the folder says who may read

        Add("sharing.md", A.Policy());
        await StartAsync();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    /// <returns>What a start of the program answers from.</returns>
    private async Task<Generation> StartAsync(ReadingLimits? limits = null)
    {
        var (reload, current) = Program(limits);
        await reload.ReloadAsync(Cancel);

        return current.Current!;
    }

    private (ReloadPolicies Reload, CurrentGeneration Current) Program(ReadingLimits? limits = null)
    {
        var current = new CurrentGeneration();

        return (new ReloadPolicies(Folders(), new ThesaurusFiles([_policies.Path], TimeProvider.System), Saved(limits), current, NullLogger<ReloadPolicies>.Instance), current);
    }

    /// <summary>Puts an index of another title in the place of the one kept, as if it were of the same files.</summary>
    private async Task LeaveAsync(string title)
    {
        var listing = await Folders().LookAsync(Cancel);
        Saved(null).Keep(Text.Generation(A.Policy() with { Title = title }), listing, new Shelf([], []));
    }

    private PolicyFolders Folders() => new([_policies.Path]);

    private SavedIndex Saved(ReadingLimits? limits) => new(File, limits ?? ReadingLimits.Default, NullLogger<SavedIndex>.Instance);

    /// <summary>Finished long enough ago to be taken as it is.</summary>
    private void Add(string name, object text) => System.IO.File.SetLastWriteTimeUtc(_policies.Add(name, text.ToString()!), A.Monday.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
}
