using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

public sealed class AnsweringInForm : IDisposable
{
    private const string Filler =
        "Orchid boxes are of grey card and have a lid. The gardener orders new ones in spring and in autumn from the usual makers. Every box has a slip with the name of the plant, its row and its bed, in pencil and not in ink. "
        + "Empty boxes stand on the shelf beside the door, with the lids below them. The slips of old boxes go into the drawer, since the names may serve again when the plants come back.";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_definition_is_quoted_alone_with_what_continues_it()
    {
        var quoted = await AskAsync("What is a greenhouse secret?", $"## Words\n\n{Filler} A greenhouse secret is a way of growing that only we know. It must be written down nowhere. Watering happens on Tuesday.");

        Assert.Equal(AnswerForm.Definition, quoted.Form);
        Assert.Equal("A greenhouse secret is a way of growing that only we know. It must be written down nowhere.", quoted.Citations[0].Quote);
    }

    [Fact]
    public async Task Where_a_word_is_defined_comes_before_where_more_is_written_about_it()
    {
        var quoted = await AskAsync(
            "What is a greenhouse secret?",
            "## Guarding a greenhouse secret\n\nGuard each greenhouse secret. Whoever tells a greenhouse secret to others harms us. Lock a greenhouse secret away at night.\n\n"
            + "## Words\n\nThe following words are used. Greenhouse secret means a way of growing that only we know. Row means the place of a bed.");

        Assert.Equal(["Words"], quoted.Citations[0].HeadingPath);
        Assert.StartsWith("Greenhouse secret means", quoted.Citations[0].Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What is a trade secret?", "trade-secrets", "Information is a trade secret when three things are true at the same time:")]
    [InlineData("What counts as retaliation?", "right-to-speak-up", "- dismissal, suspension, demotion, a refused promotion or a contract that is not renewed")]
    [InlineData("what is a legal hold", "retention-and-hold", "A legal hold is an instruction by Legal")]
    [InlineData("What is an information owner?", "trade-secrets", "- Information owner: the head of the team that produces the information")]
    public async Task The_library_defines_its_words(string question, string policy, string begins)
    {
        await using var knowledge = await KnowledgeUnderTest.OverAsync();

        var first = Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question(question))).Citations[0];

        Assert.Equal(policy, first.PolicyId);
        Assert.StartsWith(begins, first.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "How long may an orchid box be kept?",
        "An orchid box from the fair, such as one that holds a gift for a guest, may be kept only as long as it is dry. Throw every orchid box away at the latest 30 days after it was filled.")]
    [InlineData(
        "May I lend an orchid box to a neighbour?",
        "You must not lend an orchid box with its slip and its lid to a neighbour, not even for the one day of the fair. You may lend an orchid box to a neighbour only if the head gardener has signed for it.")]
    public async Task A_term_comes_with_its_end_and_a_rule_with_its_exception(string question, string answer)
    {
        var quoted = await AskAsync(question, $"## Boxes\n\n{Filler}\n\n{answer}\n\nThe pencils lie in the drawer below the window, where nobody has to look for them.");

        Assert.Equal(answer, quoted.Citations[0].Quote);
    }

    [Fact]
    public async Task A_definition_brings_the_list_that_it_leads_into()
    {
        var quoted = await AskAsync("What counts as a plant record?", $"## Plant records\n\n{Filler} Plant records are:\n\n- the slips\n- the bed book\n- the seed ledger\n");

        Assert.Equal("Plant records are:\n- the slips\n- the bed book\n- the seed ledger", quoted.Citations[0].Quote);
    }

    [Fact]
    public async Task Up_to_twelve_steps_are_shown_whole_with_what_leads_into_them()
    {
        var steps = Enumerable.Range(1, 12).Select(i => $"{i}. Step {i} of the move is done with the orchid in both hands and with a look at the slip before it goes on.").ToList();
        var quoted = await AskAsync("How do I move an orchid?", $"## Moving\n\n{Filler}\n\nTo move an orchid to another bed:\n\n{string.Join('\n', steps)}\n\nThen rest.");

        Assert.Equal(AnswerForm.Steps, quoted.Form);
        Assert.Equal(["To move an orchid to another bed:", .. steps], quoted.Citations[0].Quote.Split('\n')[^13..]);
    }

    [Fact]
    public async Task Steps_with_a_remark_and_a_list_between_them_stay_together()
    {
        var quoted = await AskAsync(
            "How do I move an orchid?",
            $"## Moving\n\n{Filler}\n\nTo move an orchid:\n\n1. Dig it out.\n2. Look for pests:\n   - under the leaves\n   - at the root\n\nThe next step hurts the plant least in the evening.\n\n3. Set the orchid into the new bed.\n4. Water it.\n");

        var lines = quoted.Citations[0].Quote.Split('\n');
        Assert.Contains("1. Dig it out.", lines);
        Assert.Contains("- at the root", lines);
        Assert.Contains("The next step hurts the plant least in the evening.", lines);
        Assert.Contains("4. Water it.", lines);
    }

    [Theory]
    [InlineData("May I take an orchid home?", AnswerForm.Permission, "Nobody may take an orchid home without the consent of the gardener.")]
    [InlineData("Who approves taking an orchid to a fair?", AnswerForm.Person, "The head gardener approves that an orchid goes to a fair.")]
    [InlineData("How long may an orchid stay in quarantine?", AnswerForm.Deadline, "An orchid stays in quarantine for 14 days.")]
    public async Task The_sentence_that_answers_is_quoted_and_not_the_section(string question, AnswerForm form, string sentence)
    {
        var quoted = await AskAsync(question, $"## Orchids\n\n{Filler} {sentence} {Filler}");

        Assert.Equal(form, quoted.Form);
        Assert.Contains(sentence, quoted.Citations[0].Quote, StringComparison.Ordinal);
        Assert.InRange(quoted.Citations[0].Quote.Split(' ').Length, 1, 80);
    }

    [Fact]
    public async Task No_quote_ends_with_what_only_leads_on()
    {
        var quoted = await AskAsync(
            "How long does the orchid supplier have to clear our beds?",
            $"## Ending\n\n{Filler} When the work of an orchid supplier ends, our beds are cleared by the supplier:\n\n- {Filler}\n- Beds are cleared within 30 days.\n");

        Assert.False(quoted.Citations[0].Quote.EndsWith(':'), quoted.Citations[0].Quote);
        Assert.Contains("- Beds are cleared within 30 days.", quoted.Citations[0].Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_are_shown_at_most_and_five_more_for_those_who_ask()
    {
        var body = string.Join("\n\n", Enumerable.Range(1, 14).Select(i => $"## Bed {Name(i)}\n\nThe orchid of bed {Name(i)} is fed on the {Name(i)} evening with {Name(i)} spoons of feed."));
        var quoted = await AskAsync("How is an orchid fed in its bed?", body);

        Assert.Equal(3, quoted.Citations.Count);
        Assert.InRange(quoted.More.Count, 1, 5);
        Assert.InRange(quoted.Related.Count, 1, 3);
        var places = quoted.Citations.Concat(quoted.More).Select(citation => citation.HeadingPath[^1]).Concat(quoted.Related.Select(heading => heading.HeadingPath[^1])).ToList();
        Assert.Equal(places.Count, places.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Headings_beside_the_quoted_one_are_related_and_hidden_ones_are_not()
    {
        _folder.Add("hidden.md", A.Policy() with { Id = "hidden", Audience = "board", Body = "# Hidden\n\n## Orchids\n\n### Selling\n\nSell an orchid in the shop for a good price, and water it.\n" });
        var quoted = await AskAsync("How often do I water an orchid?", "## Care\n\n### Watering\n\nWater an orchid every 7 days.\n\n### Light\n\nKeep the blinds half shut.\n\n### Frost\n\nClose the doors at dusk.\n\n## Tools\n\nOil the shears.");

        Assert.Equal(["Light", "Frost"], quoted.Related.Select(heading => heading.HeadingPath[^1]));
    }

    private async Task<Answer.Quoted> AskAsync(string question, string body)
    {
        _folder.Add("greenhouse.md", A.Policy() with { Id = "greenhouse", Title = "The Greenhouse", Body = $"# The Greenhouse\n\n{body}\n" });
        await using var knowledge = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library, _folder.Path);

        var quoted = Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question(question)));
        Assert.All(quoted.Citations.Take(1), citation => Assert.Equal("greenhouse", citation.PolicyId));

        return quoted;
    }

    private static string Name(int i) => ((string[])["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"])[i];
}
