using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

public sealed class SettlingConflicts : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("After how many minutes does the kiosk screen lock?", "The kiosk screen locks after 10 minutes.", "The kiosk screen locks after 5 minutes of inactivity.")]
    [InlineData("How long are greenhouse camera pictures kept?", "Greenhouse camera pictures are kept for 18 months.", "Greenhouse camera pictures are kept for 180 days.")]
    [InlineData("How long are greenhouse camera pictures kept?", "Greenhouse camera pictures are kept for ten days.", "Greenhouse camera pictures are kept at most 12 days.")]
    [InlineData("How soon must a pest be reported to the gardener?", "Pests in the greenhouse are reported to the gardener within 24 hours.", "Greenhouse pests are reported to the gardener within 3 working days or 5 days.", false)]
    [InlineData("How soon must a pest be reported to the gardener?", "Greenhouse pests are reported to the gardener within 24 hours.", "Greenhouse pests are reported to the gardener within two days.")]
    [InlineData("How many characters does the greenhouse door code have?", "The greenhouse door code has at least 8 characters.", "The greenhouse door code has 12 characters.")]
    [InlineData("How much does a greenhouse visitor pay?", "A greenhouse visitor pays $20 at the counter.", "A greenhouse visitor pays 25 dollars at the counter.")]
    [InlineData("May visitors photograph orchids in the greenhouse?", "Visitors may photograph orchids in the greenhouse.", "Visitors must not photograph orchids in the greenhouse.")]
    public async Task Two_policies_that_answer_differently_are_both_shown(string question, string one, string other, bool conflict = true)
    {
        var quoted = await AskAsync(question, one, other);

        Assert.True(conflict == (quoted.Form == AnswerForm.Conflict), string.Join(" / ", quoted.Citations.Select(citation => citation.Quote)));
        if (!conflict) return;

        Assert.Equal(["house-rules", "kiosk-rules"], quoted.Citations.Select(citation => citation.PolicyId).Order(StringComparer.Ordinal));
        Assert.Equal(new HashSet<string> { one, other }, quoted.Citations.Select(citation => citation.Quote).ToHashSet());
        Assert.All(quoted.Citations, citation => Assert.True(citation is { Owner: not null, EffectiveDate: not null }));
    }

    [Theory]
    [InlineData("How long are greenhouse logs kept?", "Greenhouse logs are kept for 18 months.", "Greenhouse contracts are kept for 6 years.")]
    [InlineData("How long are contracts kept?", "Customer contracts are kept in the greenhouse for 6 years.", "Supplier contracts are kept in the greenhouse for 10 years.")]
    [InlineData("How long are greenhouse pictures kept?", "Greenhouse camera pictures are kept for 12 months.", "Greenhouse camera pictures are kept for 1 year.")]
    [InlineData("How long are greenhouse pictures kept?", "Greenhouse camera pictures are kept for 3 months.", "Greenhouse camera pictures are kept for 90 days.")]
    [InlineData("How long are greenhouse pictures kept?", "Greenhouse camera pictures are kept for 3 months.", "Greenhouse camera pictures are kept for 12 months if a theft was reported.")]
    [InlineData("How soon must a greenhouse pest be reported?", "A greenhouse pest is reported within 3 days.", "A greenhouse pest is reported within 3 working days.")]
    [InlineData("How many characters does the greenhouse door code have?", "The greenhouse door code has at least 8 characters.", "The greenhouse door code has at most 64 characters.")]
    [InlineData("How often is the greenhouse door code changed?", "The greenhouse door code is changed every 90 days.", "The greenhouse door code is changed within 2 days.")]
    [InlineData("May visitors photograph orchids in the greenhouse?", "Visitors may photograph orchids in the greenhouse.", "Visitors must not photograph orchids in the greenhouse without permission.")]
    [InlineData("May visitors photograph orchids in the greenhouse?", "Visitors may photograph orchids in the greenhouse.", "Visitors must not photograph gardeners in the greenhouse.")]
    [InlineData("How long are greenhouse pictures kept?", "Greenhouse camera pictures are kept for 3 months.", "Greenhouse camera pictures are kept for 3 months.")]
    [InlineData("Which person guards greenhouse pictures?", "The head gardener guards greenhouse pictures for 3 months.", "The head gardener guards greenhouse pictures for 5 months.")]
    public async Task What_differs_by_right_is_no_conflict(string question, string one, string other) =>
        Assert.NotEqual(AnswerForm.Conflict, (await AskAsync(question, one, other)).Form);

    [Theory]
    [InlineData("At a glance", "Greenhouse camera pictures are kept for 180 days.", true)]
    [InlineData("Appendix B: camera pictures", "Pictures of the greenhouse camera are kept for at most 90 days.", true)]
    [InlineData("Summary for visitors", "Greenhouse camera pictures are kept for 180 days.", false)]
    [InlineData("At a glance", "Greenhouse camera pictures are kept for 180 days if a theft was reported.", false)]
    [InlineData("At a glance", "Greenhouse camera pictures of orchids are kept for 180 days.", false)]
    [InlineData("At a glance", "Greenhouse camera logs are kept for 180 days.", false)]
    [InlineData("At a glance", "Greenhouse camera pictures are kept for 18 months.", false)]
    [InlineData("Camera pictures", "Greenhouse camera pictures are kept for 180 days.", false)]
    public async Task Two_sections_of_one_policy_disagree_only_where_nothing_tells_their_cases_apart(string heading, string other, bool conflict)
    {
        const string One = "Greenhouse camera pictures are kept for 18 months.";
        _folder.Add("house.md", A.Policy() with
        {
            Id = "house-rules",
            Title = "House Rules",
            Body = $"# House Rules\n\n## Camera pictures\n\nThe camera hangs at the door. {One} Sweep the floor on Fridays.\n\n## {heading}\n\nCount the till twice. {other} Bring the keys back.\n",
        });
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path, KnowledgeUnderTest.Library);

        var quoted = Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question("How long are greenhouse camera pictures kept?")));

        Assert.True(conflict == (quoted.Form == AnswerForm.Conflict), string.Join(" / ", quoted.Citations.Select(citation => citation.Quote)));
        Assert.Equal(conflict ? 1 : 0, knowledge.Health.Findings.Count);
        if (conflict) Assert.Contains("in the same policy", knowledge.Health.Findings[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_for_one_country_may_differ_from_the_rule_for_all() =>
        Assert.NotEqual(AnswerForm.Conflict, (await AskAsync("How long are greenhouse camera pictures kept?", "Greenhouse camera pictures are kept for 3 months.", "Greenhouse camera pictures are kept for 72 hours.", "DE")).Form);

    [Fact]
    public async Task The_library_does_not_contradict_itself()
    {
        await using var knowledge = await KnowledgeUnderTest.OverAsync();

        foreach (var question in LibraryQuestion.All)
        {
            if (await knowledge.AskAsync(A.Question(question.Question)) is Answer.Quoted quoted)
                Assert.True(quoted.Form != AnswerForm.Conflict, $"{question.Id}: {string.Join(" / ", quoted.Citations.Select(citation => citation.Quote))}");
        }

        Assert.Empty(knowledge.Health.Findings);
    }

    [Theory]
    [InlineData("How long are access logs kept?")]
    [InlineData("How long are case files kept?")]
    [InlineData("How soon must a lost laptop be reported?")]
    [InlineData("How long does an approval last?")]
    [InlineData("How many characters must a password have?")]
    [InlineData("How often is access reviewed?")]
    [InlineData("How long does Legal need for an NDA?")]
    [InlineData("May I print Confidential documents?")]
    [InlineData("May I take Restricted information on a trip?")]
    [InlineData("Can I use a USB stick?")]
    [InlineData("Am I allowed to use AI tools for Confidential information?")]
    [InlineData("By when must a supplier delete our data?")]
    public async Task Neither_does_it_to_questions_that_touch_many_of_its_policies(string question)
    {
        await using var knowledge = await KnowledgeUnderTest.OverAsync();

        Assert.NotEqual(AnswerForm.Conflict, (await knowledge.AskAsync(A.Question(question)) as Answer.Quoted)?.Form);
    }

    [Fact]
    public async Task Both_owners_find_it_on_the_health_page_once_it_was_seen()
    {
        Add("Greenhouse camera pictures are kept for 18 months.", "Greenhouse camera pictures are kept for 180 days.", "all");
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path, KnowledgeUnderTest.Library);
        Assert.Empty(knowledge.Health.Findings);

        for (var i = 0; i < 2; i++) await knowledge.AskAsync(A.Question("How long are greenhouse camera pictures kept?"));

        Assert.Equal(["house.md", "kiosk.md"], knowledge.Health.Findings.Select(finding => finding.File).Order(StringComparer.Ordinal));
        Assert.All(knowledge.Health.Findings, finding => Assert.DoesNotContain("months", finding.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_names_no_heading_that_not_everyone_may_read()
    {
        Add("Greenhouse camera pictures are kept for 18 months.", "Greenhouse camera pictures are kept for 180 days.", "all", "board");
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path, KnowledgeUnderTest.Library);
        var question = A.Question("How long are greenhouse camera pictures kept?");

        await knowledge.AskAsync(question);
        Assert.Empty(knowledge.Health.Findings);

        await knowledge.AskAsync(question with { Audiences = ["board"] });
        Assert.Equal(2, knowledge.Health.Findings.Count);
        Assert.All(knowledge.Health.Findings, finding => Assert.DoesNotContain("counter", finding.Sentence, StringComparison.Ordinal));
    }

    private async Task<Answer.Quoted> AskAsync(string question, string one, string other, string otherPlace = "all")
    {
        Add(one, other, otherPlace);
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path, KnowledgeUnderTest.Library);

        return Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question(question)));
    }

    private void Add(string one, string other, string otherPlace, string audience = "everyone")
    {
        _folder.Add("house.md", A.Policy() with { Id = "house-rules", Title = "House Rules", Owner = "Head Gardener", Audience = audience, Body = $"# House Rules\n\n## In the house\n\nKeep the doors of the beds shut at night. {one} Sweep the floor on Fridays.\n" });
        _folder.Add("kiosk.md", A.Policy() with { Id = "kiosk-rules", Title = "Kiosk Rules", Owner = "Head of Sales", Jurisdictions = otherPlace, Audience = audience, Body = $"# Kiosk Rules\n\n## At the counter\n\nCount the till twice. {other} Bring the keys back to the porter.\n" });
    }
}
