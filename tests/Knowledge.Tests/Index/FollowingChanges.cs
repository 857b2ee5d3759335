using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Index;

/// <summary>Policies are edited while the program runs, by real files on a real disk.</summary>
public sealed class FollowingChanges : IDisposable
{
    private const string Asked = "Which crate does a scrapped prototype go into?";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_file_is_answered_from()
    {
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);

        _folder.Add("new/deep/crates.md", Crates("yellow"));

        await Eventually.IsTrue(() => SaysAsync(knowledge, "yellow"));
    }

    [Fact]
    public async Task An_edited_file_is_answered_from_as_it_is_now()
    {
        _folder.Add("crates.md", Crates("yellow"));
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);
        Assert.True(await SaysAsync(knowledge, "yellow"));

        _folder.Add("crates.md", Crates("purple"));

        await Eventually.IsTrue(() => SaysAsync(knowledge, "purple"));
    }

    [Fact]
    public async Task An_editor_that_saves_by_renaming_is_followed()
    {
        var path = _folder.Add("crates.md", Crates("yellow"));
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);

        var draft = _folder.Add(".crates.md.tmp", Crates("purple"));
        File.Move(draft, path, overwrite: true);

        await Eventually.IsTrue(() => SaysAsync(knowledge, "purple"));
        Assert.Equal(1, knowledge.Health.Policies);
    }

    [Fact]
    public async Task An_edit_that_keeps_the_size_and_the_time_of_the_file_is_seen_while_it_is_fresh()
    {
        var path = _folder.Add("crates.md", Crates("yellow"));
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);
        var written = File.GetLastWriteTimeUtc(path);

        _folder.Add("crates.md", Crates("purple"));
        File.SetLastWriteTimeUtc(path, written);

        await Eventually.IsTrue(() => SaysAsync(knowledge, "purple"));
    }

    [Fact]
    public async Task A_sidecar_that_closes_a_policy_closes_it_and_one_that_goes_opens_it()
    {
        _folder.Add("crates.md", "# Crates\n\n## Scrapped prototypes\n\nA scrapped prototype goes into the yellow crate.\n");
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);
        Assert.True(await SaysAsync(knowledge, "yellow"));

        var sidecar = _folder.Add("crates.policy.yaml", "audience: [legal]\n");
        await Eventually.IsTrue(async () => !await SaysAsync(knowledge, "yellow"));
        Assert.True(await SaysAsync(knowledge, "yellow", "legal"));

        File.Delete(sidecar);
        await Eventually.IsTrue(() => SaysAsync(knowledge, "yellow"));
    }

    [Fact]
    public async Task Questions_beside_a_policy_lead_to_it_as_soon_as_they_are_saved_and_no_longer_when_they_go()
    {
        _folder.Add("crates.md", Crates("yellow"));
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);
        const string Slang = "where do I chuck dud widgets";
        Assert.False(await IsSaidAsync(Slang, knowledge, "yellow"));

        var questions = _folder.Add("crates.questions.yaml", "\"Scrapped prototypes\": [where should I chuck a dud widget]\n");
        await Eventually.IsTrue(() => IsSaidAsync(Slang, knowledge, "yellow"));

        File.Delete(questions);
        await Eventually.IsTrue(async () => !await IsSaidAsync(Slang, knowledge, "yellow"));
        Assert.True(await SaysAsync(knowledge, "yellow"));
    }

    [Fact]
    public async Task A_renamed_file_is_the_same_policy_still()
    {
        var path = _folder.Add("crates.md", Crates("yellow"));
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);

        File.Move(path, Path.Combine(_folder.Path, "boxes.md"));
        await Eventually.IsTrue(() => SaysAsync(knowledge, "yellow"));

        await Eventually.IsTrue(() => knowledge.Health is { Policies: 1, Findings.Count: 0 });
    }

    [Fact]
    public async Task The_same_bytes_under_another_ending_are_read_in_another_way()
    {
        var path = _folder.Add("crates.md", A.Policy() with { Id = "crates", Title = "Crates", Body = "# Crates\n\n## Scrapped prototypes\n\nA **scrapped** prototype goes into the yellow crate.\n" });
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);
        Assert.Contains("A scrapped prototype", await PageAsync(knowledge), StringComparison.Ordinal);

        File.Move(path, Path.ChangeExtension(path, ".txt"));

        await Eventually.IsTrue(async () => (await PageAsync(knowledge)).Contains("A **scrapped** prototype", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.md", "b.md")]
    [InlineData("b.md", "a.md")]
    public async Task A_removed_file_is_gone_at_the_very_next_question_and_the_others_are_not(string removed, string other)
    {
        var path = _folder.Add(removed, Crates("yellow"));
        _folder.Add(other, Crates("purple") with { Id = "boxes", Title = "Boxes", Body = "# Boxes\n\n## Unwanted drawings\n\nA drawing that nobody wants goes into the purple crate.\n" });
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);
        Assert.True(await SaysAsync(knowledge, "yellow"));
        Assert.NotNull(await knowledge.ReadAsync("crates", "1.0"));

        File.Delete(path);

        Assert.DoesNotContain("crates", NamedIn(await knowledge.AskAsync(A.Question(Asked))));
        Assert.Null(await knowledge.ReadAsync("crates", "1.0"));
        Assert.NotNull(await knowledge.ReadAsync("boxes", "1.0"));
        Assert.Contains("boxes", NamedIn(await knowledge.AskAsync(A.Question("Where does an unwanted drawing go?"))));
        await Eventually.IsTrue(() => knowledge.Health.Policies == 1);
    }

    [Fact]
    public async Task A_removed_file_is_gone_from_the_headings_nearest_to_a_question_too()
    {
        var path = _folder.Add("crates.md", Crates("yellow"));
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);
        const string Near = "what does the prototype astronaut charge for crates on Mondays?";
        Assert.Contains("crates", NamedIn(await knowledge.AskAsync(A.Question(Near))));

        File.Delete(path);

        Assert.Empty(NamedIn(await knowledge.AskAsync(A.Question(Near))));
    }

    [Fact]
    public async Task A_file_that_comes_back_unchanged_is_answered_from_again()
    {
        var path = _folder.Add("crates.md", Crates("yellow"));
        using var elsewhere = new Folder();
        var hidden = Path.Combine(elsewhere.Path, "crates.md");
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);

        File.Move(path, hidden);
        Assert.False(await SaysAsync(knowledge, "yellow"));
        File.Move(hidden, path);

        await Eventually.IsTrue(() => SaysAsync(knowledge, "yellow"));
    }

    [Fact]
    public async Task A_folder_that_is_moved_away_takes_its_policies_along_and_brings_them_back()
    {
        var root = Path.Combine(_folder.Path, "root");
        _folder.Add("root/hr/crates.md", Crates("yellow"));
        await using var knowledge = await KnowledgeUnderTest.OverAsync(root);

        Directory.Move(root, root + "-away");
        Assert.False(await SaysAsync(knowledge, "yellow"));
        await Eventually.IsTrue(() => knowledge.Health.Findings.Any(finding => finding.File == root));

        Directory.Move(root + "-away", root);
        await Eventually.IsTrue(() => SaysAsync(knowledge, "yellow"));
        Assert.Empty(knowledge.Health.Findings);
    }

    [Fact]
    public async Task A_folder_that_another_is_put_in_place_of_is_followed_in_its_new_place()
    {
        var root = Path.Combine(_folder.Path, "root");
        _folder.Add("root/crates.md", Crates("yellow"));
        await using var knowledge = await KnowledgeUnderTest.OverAsync(root);

        Directory.Move(root, root + "-old");
        _folder.Add("root/crates.md", Crates("purple"));
        await Eventually.IsTrue(() => SaysAsync(knowledge, "purple"));

        _folder.Add("root/crates.md", Crates("orange"));
        await Eventually.IsTrue(() => SaysAsync(knowledge, "orange"));
    }

    [Fact]
    public async Task Mounted_configuration_that_is_switched_by_a_link_is_followed()
    {
        _folder.Add("..one/crates.md", Crates("yellow"));
        _folder.Add("..two/crates.md", Crates("purple"));
        var link = Path.Combine(_folder.Path, "..data");
        Directory.CreateSymbolicLink(link, "..one");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "crates.md"), "..data/crates.md");
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);
        Assert.True(await SaysAsync(knowledge, "yellow"));

        Directory.CreateSymbolicLink(link + "-new", "..two");
        File.Delete(link);
        Directory.Move(link + "-new", link);

        await Eventually.IsTrue(() => SaysAsync(knowledge, "purple"));
    }

    [Fact]
    public async Task A_file_that_breaks_stays_as_it_was_and_is_named_until_it_is_mended()
    {
        _folder.Add("crates.md", Crates("yellow"));
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);

        _folder.Add("crates.md", "---\neffective: soon\n---\nA scrapped prototype goes into the purple crate.\n");
        await Eventually.IsTrue(() => knowledge.Health.Findings.Count > 0);

        Assert.True(await SaysAsync(knowledge, "yellow"));
        var finding = Assert.Single(knowledge.Health.Findings);
        Assert.Equal("crates.md", finding.File);
        Assert.EndsWith("Until then its last good version, 1.0, stays in use.", finding.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("left out", finding.Sentence, StringComparison.Ordinal);

        _folder.Add("crates.md", Crates("purple"));
        await Eventually.IsTrue(() => SaysAsync(knowledge, "purple"));
        Assert.Empty(knowledge.Health.Findings);
    }

    [Fact]
    public async Task A_broken_file_that_is_removed_is_gone_with_its_last_good_version()
    {
        var path = _folder.Add("crates.md", Crates("yellow"));
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);
        _folder.Add("crates.md", "");
        await Eventually.IsTrue(() => knowledge.Health.Findings.Count > 0);

        File.Delete(path);

        Assert.False(await SaysAsync(knowledge, "yellow"));
        await Eventually.IsTrue(() => knowledge.Health is { Policies: 0, Findings.Count: 0 });
    }

    [Fact]
    public async Task A_thesaurus_takes_effect_when_it_is_saved_and_stays_when_it_breaks()
    {
        _folder.Add("handling.md", A.Policy() with { Body = "# Handling\n\n## Moving them\n\nPut grommets into the red crate.\n" });
        await using var knowledge = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library, _folder.Path);
        var question = A.Question("where do I put a wotsit");
        Assert.IsType<Answer.Abstained>(await knowledge.AskAsync(question));

        var path = _folder.Add("thesaurus-ours.yaml", "weight: 1\ngroups: [[wotsit, grommet]]");
        await Eventually.IsTrue(async () => await knowledge.AskAsync(question) is Answer.Quoted);

        _folder.Add("thesaurus-ours.yaml", "weight: 1\ngroups: [[wotsit");
        await Eventually.IsTrue(() => knowledge.Health.Findings.Count > 0);
        Assert.EndsWith("what it said before stays in use.", Assert.Single(knowledge.Health.Findings).Sentence, StringComparison.Ordinal);
        Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(question));

        File.Delete(path);
        await Eventually.IsTrue(async () => await knowledge.AskAsync(question) is Answer.Abstained);
        Assert.Empty(knowledge.Health.Findings);
    }

    [Fact]
    public async Task A_reload_that_fails_is_told_and_tried_again_and_answers_stay_as_they_were()
    {
        _folder.Add("crates.md", Crates("yellow"));
        var clock = new MovableClock();
        await using var knowledge = new KnowledgeUnderTest([_folder.Path], settings: [("ScanEvery", "00:00:00.1")], services: services => services.AddSingleton<TimeProvider>(clock));
        await knowledge.StartAsync();
        Assert.True(await SaysAsync(knowledge, "yellow"));

        clock.IsBroken = true;
        _folder.Add("crates.md", Crates("purple"));
        await Eventually.IsTrue(() => knowledge.Health.Findings.Count > 0);

        Assert.Contains("answered as before it", Assert.Single(knowledge.Health.Findings).Sentence, StringComparison.Ordinal);
        Assert.True(await SaysAsync(knowledge, "yellow"));

        clock.IsBroken = false;
        await Eventually.IsTrue(() => SaysAsync(knowledge, "purple"));
        await Eventually.IsTrue(() => knowledge.Health.Findings.Count == 0);
    }

    [Fact]
    public async Task Where_nothing_tells_of_changes_the_scan_finds_them()
    {
        await using var knowledge = new KnowledgeUnderTest([_folder.Path], settings: [("WatchForChanges", "false"), ("ScanEvery", "00:00:00.1")]);
        await knowledge.StartAsync();
        Assert.False(await SaysAsync(knowledge, "yellow"));

        var path = _folder.Add("crates.md", Crates("yellow"));
        await Eventually.IsTrue(() => SaysAsync(knowledge, "yellow"));
        _folder.Add("crates.md", Crates("purple"));
        await Eventually.IsTrue(() => SaysAsync(knowledge, "purple"));
        File.Delete(path);
        await Eventually.IsTrue(() => knowledge.Health.Policies == 0);
    }

    private static PolicyText Crates(string colour) => A.Policy() with
    {
        Id = "crates",
        Title = "Crates",
        Body = $"# Crates\n\n## Scrapped prototypes\n\nA scrapped prototype goes into the {colour} crate.\n",
    };

    private static Task<bool> SaysAsync(KnowledgeUnderTest knowledge, string colour, params string[] audiences) => IsSaidAsync(Asked, knowledge, colour, audiences);

    private static async Task<bool> IsSaidAsync(string question, KnowledgeUnderTest knowledge, string colour, params string[] audiences) =>
        await knowledge.AskAsync(A.Question(question) with { Audiences = audiences }) is Answer.Quoted quoted
        && quoted.Citations.Any(citation => citation.Quote.Contains($"goes into the {colour} crate", StringComparison.Ordinal));

    private static IEnumerable<string> NamedIn(Answer answer) => answer switch
    {
        Answer.Quoted quoted => quoted.Citations.Select(citation => citation.PolicyId),
        Answer.Abstained abstained => abstained.Nearest.Select(heading => heading.PolicyId),
        _ => [],
    };

    private static async Task<string> PageAsync(KnowledgeUnderTest knowledge) =>
        string.Join('\n', (await knowledge.ReadAsync("crates", "1.0"))?.Passages.SelectMany(passage => passage.Lines).Select(line => line.Text) ?? []);
}
