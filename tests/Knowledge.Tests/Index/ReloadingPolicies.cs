using Microsoft.Extensions.Logging.Abstractions;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Policies;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Index;

public sealed class ReloadingPolicies : IDisposable
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    private readonly Folder _folder = new();
    private readonly CurrentGeneration _current = new();
    private readonly ReloadPolicies _reload;

    public ReloadingPolicies() => _reload = new ReloadPolicies(
        new PolicyFolders([_folder.Path]),
        new ThesaurusFiles([_folder.Path], TimeProvider.System),
        new SavedIndex(null, ReadingLimits.Default, NullLogger<SavedIndex>.Instance),
        _current,
        NullLogger<ReloadPolicies>.Instance);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task When_nothing_has_changed_the_generation_stays()
    {
        Add("sharing.md", A.Policy());
        Add("thesaurus.yaml", "groups: [[a, b]]");
        Assert.True((await _reload.ReloadAsync(Cancel)).HasChanged);
        var before = _current.Current;

        Assert.False((await _reload.ReloadAsync(Cancel)).HasChanged);

        Assert.Same(before, _current.Current);
    }

    [Fact]
    public async Task A_new_remark_about_a_file_builds_no_index_anew()
    {
        Add("sharing.md", A.Policy());
        await _reload.ReloadAsync(Cancel);
        var before = _current.Current!;

        Add("old.pages", "binary");
        Assert.True((await _reload.ReloadAsync(Cancel)).HasChanged);

        Assert.Equal("old.pages", Assert.Single(_current.Current!.Findings).File);
        Assert.Same(before.Wholes, _current.Current.Wholes);
    }

    [Fact]
    public async Task A_program_to_read_PDFs_with_that_comes_while_this_one_runs_is_used_from_then_on()
    {
        using var programs = new Folder();
        var limits = ReadingLimits.Default with { PdfToText = Path.Combine(programs.Path, "pdftotext") };
        var reload = new ReloadPolicies(
            new PolicyFolders([_folder.Path], limits, TimeProvider.System),
            new ThesaurusFiles([_folder.Path], TimeProvider.System),
            new SavedIndex(null, limits, NullLogger<SavedIndex>.Instance),
            _current,
            NullLogger<ReloadPolicies>.Instance);
        _folder.Add("doors.pdf", "%PDF-1.7\n");
        Add("sharing.md", A.Policy());
        await reload.ReloadAsync(Cancel);
        Assert.DoesNotContain(_current.Current!.Policies, policy => policy.File == "doors.pdf");
        Assert.Contains(_current.Current.Findings, finding => finding.Sentence.Contains("cannot be started", StringComparison.Ordinal));

        using var program = new FakeProgram("cat > /dev/null; echo '<html><page><word xMin=\"50\" yMin=\"50\" xMax=\"90\" yMax=\"62\">Locked.</word></page></html>'");
        File.Move(program.Path, limits.PdfToText);
        Assert.True((await reload.ReloadAsync(Cancel)).HasChanged);

        Assert.Contains(_current.Current.Policies, policy => policy.File == "doors.pdf");
        Assert.DoesNotContain(_current.Current.Findings, finding => finding.Sentence.Contains("cannot be started", StringComparison.Ordinal));
        await reload.ReloadAsync(Cancel);
        Assert.False((await reload.ReloadAsync(Cancel)).HasChanged);
    }

    [Fact]
    public async Task A_policy_that_was_withheld_is_open_again_when_its_file_is_there()
    {
        Add("sharing.md", A.Policy());
        await _reload.ReloadAsync(Cancel);

        _current.Withhold(_current.Current!.Policies.ToList());
        Assert.False(Assert.Single(_current.Current.Policies).IsInForceOn(A.Monday));
        await _reload.ReloadAsync(Cancel);

        Assert.True(Assert.Single(_current.Current.Policies).IsInForceOn(A.Monday));
    }

    [Fact]
    public async Task A_reload_that_is_stopped_half_way_leaves_the_generation_as_it_was()
    {
        Add("sharing.md", A.Policy());
        await _reload.ReloadAsync(Cancel);
        var before = _current.Current;
        Add("more.md", A.Policy() with { Id = "more" });
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _reload.ReloadAsync(cancellation.Token));

        Assert.Same(before, _current.Current);
        await _reload.ReloadAsync(Cancel);
        Assert.Equal(2, _current.Current!.Policies.Count);
    }

    /// <summary>Finished long enough ago to be taken as it is.</summary>
    private void Add(string name, object text) => File.SetLastWriteTimeUtc(_folder.Add(name, text.ToString()!), A.Monday.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
}
