using System.Text.Json;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

public sealed class GroupingQuestions(LibraryKnowledge library) : IClassFixture<LibraryKnowledge>
{
    private readonly KnowledgeUnderTest _knowledge = library.Knowledge;

    [Fact]
    public async Task No_question_makes_no_group() => Assert.Empty(await _knowledge.GroupAsync());

    [Fact]
    public async Task One_question_is_a_group_with_the_heading_nearest_to_it()
    {
        var group = Assert.Single(await _knowledge.GroupAsync("May I take my laptop to China?"));

        Assert.Equal([0], group.Members);
        Assert.Equal("travel", group.Nearest!.PolicyId);
        Assert.Empty(group.Proposals);
    }

    [Fact]
    public async Task The_same_question_asked_often_is_one_group_whatever_its_letters_and_spaces()
    {
        var group = Assert.Single(await _knowledge.GroupAsync("Who feeds the office cat?", "who feeds the office cat?", " Who feeds the office cat? ", "Who feeds the office cat"));

        Assert.Equal([0, 1, 2, 3], group.Members.Order());
    }

    [Fact]
    public async Task Questions_that_ask_for_the_same_are_together_and_others_apart()
    {
        string[] cats = ["Who feeds the office cat?", "who is feeding the cat in the office", "office cat feeding rota"];
        string[] parking = ["Where can I park my bike?", "bike parking", "is there parking for bikes"];
        string[] lunch = ["Does the canteen have vegan lunch?"];

        var groups = await _knowledge.GroupAsync([.. cats, .. parking, .. lunch]);

        Assert.Equal(3, groups.Count);
        Assert.Equal([0, 1, 2], groups[0].Members.Order());
        Assert.Equal([3, 4, 5], groups[1].Members.Order());
        Assert.Equal([6], groups[2].Members);
    }

    [Fact]
    public async Task Words_that_the_thesaurus_holds_to_be_the_same_are_the_same()
    {
        using var folder = new Folder();
        folder.Add("crates.md", A.Policy());
        folder.Add("thesaurus.yaml", "weight: 0.8\ngroups: [[wotsit, doodad, gizmo]]");
        await using var knowledge = await KnowledgeUnderTest.OverAsync(folder.Path);

        Assert.Single(await knowledge.GroupAsync("lost wotsit", "lost doodad", "my gizmo is lost"));
    }

    [Theory]
    [InlineData("Can I bring my samovar to the canteen?", "can i bring my samovra to the canteen")]
    [InlineData("Who approves my trampoline?", "who aproves my trampolin")]
    [InlineData("Can I encrypt the pigeon post?", "can I encyrpt the pigeon post")]
    public async Task A_slip_of_the_finger_parts_nothing(string one, string other) => Assert.Single(await _knowledge.GroupAsync(one, other));

    [Fact]
    public async Task Questions_in_other_scripts_and_without_any_word_are_grouped_too()
    {
        string[] questions = ["社員食堂はどこですか", "社員食堂はどこですか？", "где столовая", "где находится столовая", "؟", "؟", "!!!", "", "🐈", "🐈", "the and of"];

        var groups = await _knowledge.GroupAsync(questions);

        Assert.Equal(Enumerable.Range(0, questions.Length), groups.SelectMany(group => group.Members).Order());
        Assert.Contains(groups, group => group.Members.Order().SequenceEqual([0, 1]));
        Assert.Contains(groups, group => group.Members.Order().SequenceEqual([2, 3]));
        Assert.Contains(groups, group => group.Members.Order().SequenceEqual([4, 5]));
        Assert.Contains(groups, group => group.Members.Order().SequenceEqual([8, 9]));
    }

    [Fact]
    public async Task The_first_of_a_group_is_the_one_most_like_the_others()
    {
        var group = Assert.Single(await _knowledge.GroupAsync("bike parking zebra", "bike parking", "bike parking giraffe"));

        Assert.Equal(1, group.Members[0]);
    }

    [Fact]
    public async Task A_word_that_nobody_knows_is_proposed_with_words_of_the_nearest_passages()
    {
        using var folder = new Folder();
        folder.Add("holidays.md", A.Policy() with { Id = "holidays", Title = "Annual leave", Body = "# Annual leave\n\n## How much\n\nEmployees have thirty days of annual leave in a calendar year, approved by their manager.\n" });
        await using var knowledge = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library, folder.Path);

        var group = Assert.Single(await knowledge.GroupAsync("how many urlaub days in a calendar year", "urlaub days per calendar year", "urlaub: days in the calendar year?"));

        Assert.Equal("holidays", group.Nearest!.PolicyId);
        var proposal = Assert.Single(group.Proposals);
        Assert.Equal("urlaub", proposal.Asked);
        Assert.Contains("annual", proposal.Written);
        Assert.InRange(proposal.Written.Count, 1, 5);
        Assert.DoesNotContain("calendar", proposal.Written);
    }

    [Fact]
    public async Task Where_no_passage_is_near_nothing_is_proposed()
    {
        var group = Assert.Single(await _knowledge.GroupAsync("xylophone flibbertigibbet"));

        Assert.Null(group.Nearest);
        Assert.Empty(group.Proposals);
    }

    [Fact]
    public async Task A_policy_that_not_everyone_may_read_is_neither_named_nor_drawn_on()
    {
        using var folder = new Folder();
        folder.Add("board.md", A.Policy() with { Id = "bluebird", Title = "Bluebird", Audience = "board", Body = "# Bluebird\n\n## Staff of bluebird\n\nThe staff of bluebird sing quixotic madrigals.\n" });
        await using var with = await KnowledgeUnderTest.OverAsync(KnowledgeUnderTest.Library, folder.Path);
        string[] questions = ["who is on the staff of bluebird", "staff of bluebird", "who may sing madrigals", "zonked staff madrigals", "how long do we keep records"];

        Assert.Equal(JsonSerializer.Serialize(await _knowledge.GroupAsync(questions)), JsonSerializer.Serialize(await with.GroupAsync(questions)));
    }

    [Fact]
    public async Task Five_thousand_questions_are_each_in_one_group_and_always_in_the_same()
    {
        var things = Enumerable.Range(0, 250).Select(i => $"th{(char)('a' + (i % 26))}ng{(char)('a' + (i / 26))}o").ToList();
        var questions = Enumerable.Range(0, 5_000).Select(i => (i % 4) switch
        {
            0 => $"how do I order a {things[i % 250]}",
            1 => $"ordering a {things[i % 250]} for my team",
            2 => $"{things[i % 250]} order?",
            _ => $"who orders {things[i % 250]}",
        }).ToList();

        var groups = await _knowledge.GroupAsync(questions);
        var again = await _knowledge.GroupAsync(questions);

        Assert.Equal(Enumerable.Range(0, questions.Count), groups.SelectMany(group => group.Members).Order());
        Assert.Equal(groups.Select(group => string.Join(' ', group.Members)), again.Select(group => string.Join(' ', group.Members)));
        Assert.InRange(groups.Count, 100, 400);
        Assert.Equal(groups.Select(group => group.Members.Count).OrderDescending(), groups.Select(group => group.Members.Count));
    }

    [Fact]
    public async Task The_order_in_which_questions_came_does_not_change_who_is_together()
    {
        var questions = LibraryQuestion.All.Select(question => question.Question).ToList();
        var turned = questions.AsEnumerable().Reverse().ToList();

        var groups = await _knowledge.GroupAsync(questions);
        var others = await _knowledge.GroupAsync(turned);

        Assert.Equal(
            groups.Select(group => string.Join('|', group.Members.Select(place => questions[place]).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal),
            others.Select(group => string.Join('|', group.Members.Select(place => turned[place]).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Grouping_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _knowledge.GroupAsync(["a question"], cancellation.Token));
    }
}
