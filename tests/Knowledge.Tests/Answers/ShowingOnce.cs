using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

public sealed class ShowingOnce : IDisposable
{
    private const string Watering = "Water the orchids in the greenhouse every Tuesday with rain water from the barrel beside the door, and wipe the leaves with a soft cloth that has no lint on it, beginning with the old plants and ending with the young ones.";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_copied_paragraph_is_shown_once_by_the_newer_policy()
    {
        Add("old", "2026-01-05", Watering);
        Add("new", "2026-06-01", Watering.Replace("soft cloth", "clean cloth", StringComparison.Ordinal));

        Assert.Equal(["new"], await ShownAsync());
    }

    [Theory]
    [InlineData("every Tuesday", "every 3 days")]
    [InlineData("Water the orchids", "Never water the orchids")]
    public async Task Passages_that_differ_in_what_matters_are_both_shown(string from, string to)
    {
        Add("old", "2026-01-05", Watering);
        Add("new", "2026-06-01", Watering.Replace(from, to, StringComparison.Ordinal));

        Assert.Equal(["new", "old"], await ShownAsync());
    }

    [Fact]
    public async Task A_short_sentence_under_another_heading_is_no_copy()
    {
        Add("old", "2026-01-05", "Orchids: ask the gardener.", "Selling orchids");
        Add("new", "2026-06-01", "Orchids: ask the gardener.", "Watering orchids");

        Assert.Equal(["new", "old"], await ShownAsync());
    }

    [Fact]
    public async Task One_policy_does_not_take_all_the_room_from_another_that_is_as_good()
    {
        string[] evenings = ["monday", "friday", "sunday", "summer"];
        _folder.Add("beds.md", A.Policy() with { Id = "beds", Title = "Beds", Body = "# Beds\n\n" + string.Join("\n\n", evenings.Select(evening => $"## The {evening} round\n\nOn the {evening} round the orchids are watered with two cans.")) + "\n" });
        _folder.Add("pots.md", A.Policy() with { Id = "pots", Title = "Pots", Body = "# Pots\n\n## The winter round\n\nOn the winter round the orchids are watered with three cans.\n" });

        Assert.Contains("pots", await ShownAsync());
    }

    private void Add(string id, string effective, string text, string heading = "Watering") =>
        _folder.Add($"{id}.md", A.Policy() with { Id = id, Title = "The Greenhouse", Effective = effective, Body = $"# The Greenhouse\n\n## {heading}\n\n{text}\n" });

    private async Task<List<string>> ShownAsync()
    {
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path, KnowledgeUnderTest.Library);
        var quoted = Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question("How are orchids watered on the round in the greenhouse?")));

        return quoted.Citations.Concat(quoted.More).Select(citation => citation.PolicyId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
    }
}
