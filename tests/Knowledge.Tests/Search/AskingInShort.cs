using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Search;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Search;

/// <summary>Short forms that policies define stand for their long forms, and the other way round.</summary>
public sealed class AskingInShort : IDisposable
{
    private static readonly PolicyText Defining = A.Policy() with { Id = "terms", Title = "Terms", Body = "# Terms\n\n## Roles\n\nThe Records Custody Steward (RCS) is named each May.\n" };
    private static readonly PolicyText InFull = A.Policy() with { Id = "full", Title = "Full", Body = "# Full\n\n## Boxes\n\nA records custody steward seals every box.\n" };
    private static readonly PolicyText InShort = A.Policy() with { Id = "short", Title = "Short", Body = "# Short\n\n## Shelves\n\nThe RCS counts the shelves.\n" };
    private static readonly PolicyText Other = A.Policy() with { Id = "other", Title = "Other", Body = "# Other\n\n## Lamps\n\nLamps are lit at six.\n" };

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("what does the RCS seal", "Boxes")]
    [InlineData("rcs", "Boxes")]
    [InlineData("which RCSs are there", "Boxes")]
    [InlineData("what does the records custody steward count", "Shelves")]
    [InlineData("Records Custody Stewards", "Shelves")]
    public void Either_form_finds_what_has_the_other_alone(string question, string heading) =>
        Assert.Contains(heading, Found(question, Text.Generation(Defining, InFull, InShort, Other)));

    [Theory]
    [InlineData("rcs", "Boxes")]
    [InlineData("records custody steward", "Shelves")]
    public void Nothing_stands_for_a_form_that_no_policy_defines(string question, string heading) =>
        Assert.DoesNotContain(heading, Found(question, Text.Generation(InFull, InShort, Other)));

    [Fact]
    public void A_long_form_is_recognised_only_whole() =>
        Assert.DoesNotContain("Shelves", Found("steward of custody records", Text.Generation(Defining, InFull, InShort, Other)));

    [Fact]
    public void The_whole_long_form_is_worth_as_much_in_short()
    {
        var generation = Text.Generation(Defining, InFull, InShort, Other);
        var visibility = Visibility.Of(generation, [], null, A.Monday);

        var concepts = QueryReader.Read("records custody steward", generation, visibility).Concepts;

        Assert.Equal(3, concepts.Count);
        Assert.All(concepts, concept => Assert.Contains(concept.Variants, variant => variant is { Stem: "rcs", Weight: 0.9 }));
    }

    [Fact]
    public void A_short_form_of_two_meanings_finds_both()
    {
        var found = Found("rcs", Text.Generation(
            Defining,
            InFull,
            Other with { Id = "second", Body = "# Second\n\n## Codes\n\nRCS (red colour scheme) is for alarms.\n" },
            Other with { Id = "alarms", Body = "# Alarms\n\n## Alarms\n\nPaint it in the red colour scheme.\n" }));

        Assert.Contains("Boxes", found);
        Assert.Contains("Alarms", found);
    }

    [Theory]
    [InlineData("Terms (Records Custody Steward, RCS)", "# Terms\n\n## RCS (Records Custody Steward)\n\nIs named each May.\n")]
    [InlineData("Records Custody Steward (RCS)", "# Terms\n\nIs named each May.\n")]
    public void Titles_and_headings_define_too(string title, string body) =>
        Assert.Contains("Boxes", Found("rcs", Text.Generation(Defining with { Title = title, Body = body }, InFull, Other)));

    [Fact]
    public void The_saved_index_keeps_them()
    {
        var path = Path.Combine(_folder.Path, "index");
        SavedGeneration.Write(path, "inputs", Text.Generation(Defining, InFull, InShort, Other));

        Assert.Contains("Boxes", Found("rcs", SavedGeneration.TryOpen(path, "inputs", Thesaurus.Empty)!));
    }

    [Theory]
    [InlineData("board", null, null)]
    [InlineData("everyone", "DE", null)]
    [InlineData("everyone", null, "2030-01-01")]
    public void A_definition_that_the_asker_may_not_read_helps_nobody(string audience, string? place, string? effective)
    {
        var hidden = Defining with { Audience = audience, Jurisdictions = place ?? "all", Effective = effective ?? "2026-01-05" };
        var generation = Text.Generation(hidden, InFull, InShort, Other);

        Assert.DoesNotContain("Boxes", Found("rcs", generation));
        Assert.DoesNotContain("Shelves", Found("records custody steward", generation));
        Assert.Contains("Boxes", Found("rcs", Text.Generation(hidden, Defining with { Id = "open" }, InFull, InShort, Other)));
    }

    [Fact]
    public async Task A_hidden_definition_changes_no_answer()
    {
        _folder.Add("open/full.md", InFull);
        _folder.Add("open/short.md", InShort);
        _folder.Add("open/tags.md", Other with { Id = "tags", Body = "# Tags\n\n## Tags\n\nA tag that is red counts shelves (TRC) and a top reading class (TRC) is blue.\n" });
        _folder.Add("hidden/terms.md", Defining with { Audience = "board" });
        _folder.Add("hidden/more.md", Defining with { Id = "more", Audience = "board", Body = "# More\n\n## More\n\nA box is sealed (BIS). TRC (three red cases) and TRC (top reading class) too.\n" });

        await using var without = await KnowledgeUnderTest.OverAsync(Path.Combine(_folder.Path, "open"));
        await using var with = await KnowledgeUnderTest.OverAsync(_folder.Path);

        Assert.Equal(without.Health.Policies + 2, with.Health.Policies);
        foreach (var text in new[] { "what does the RCS seal", "RCS", "RCSs", "records custody steward", "who counts the shelves, the records custody steward?", "BIS", "TRC", "what is a top reading class", "three red cases" })
        {
            var asked = A.Question(text) with { Jurisdiction = "US" };
            Assert.Equal(System.Text.Json.JsonSerializer.Serialize<object>(await without.AskAsync(asked)), System.Text.Json.JsonSerializer.Serialize<object>(await with.AskAsync(asked)));
        }
    }

    private static List<string> Found(string question, Generation generation)
    {
        var visibility = Visibility.Of(generation, [], "US", A.Monday);

        return SearchPassages.Find(generation, QueryReader.Read(question, generation, visibility), visibility, 10).Select(hit => generation.Passages[hit.Passage].Heading).ToList();
    }
}
