using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.SeeGaps;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.SeeGaps;

/// <summary>What owners of policies see, and what they never see.</summary>
public sealed class SeeingGaps : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly Asker Owner = new Asker.PolicyOwner("test:owner", "Owner");

    private static readonly string[] Dogs =
    [
        "May I bring my dog Waldi to the office?", "Can I take my dog to the office on Friday?", "Are dogs allowed in the office?", "bring dog to office?", "Is the office open to a dog?", "dog in office 4711",
    ];

    private readonly Vault _vault = new(new byte[ContentKey.Length], A.Ids());
    private readonly FakeClock _clock = new();
    private readonly Mock<IGroupQuestions> _grouping = new();
    private readonly List<PolicyFinding> _findings = [];
    private readonly List<DueReview> _reviews = [];
    private TestDatabase _database = null!;
    private FaultyEngine _engine = null!;
    private byte _notes;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.SqliteAsync();
        _engine = new FaultyEngine(_database.Engine);

        // Dogs are one thing, cats another.
        _grouping.Setup(grouping => grouping.GroupAsync(It.IsAny<IReadOnlyList<string>>(), It.IsAny<CancellationToken>())).ReturnsAsync((IReadOnlyList<string> questions, CancellationToken _) =>
            [.. questions.Select((question, place) => (question, place)).GroupBy(pair => pair.question.Contains("dog", StringComparison.OrdinalIgnoreCase) ? "dog" : "cat")
                .Select(group => new QuestionGroup(
                    [.. group.Select(pair => pair.place).OrderBy(place => questions[place], StringComparer.Ordinal)],
                    new NearestHeading("office", "The office", "1.0", ["Visitors"]),
                    [new ThesaurusProposal("dog", ["animal", "pet"]), new ThesaurusProposal("Waldi", ["animal"])]))]);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task From_five_alike_on_their_shared_words_are_shown_and_counted()
    {
        foreach (var question in Dogs.Take(4))
            await AskedAsync(question);
        await AskedAsync(Dogs[4], FeedbackKind.Answered, Verdict.OutOfDate);

        var words = (await LookAsync()).Words();

        Assert.Contains("dog", words, StringComparison.Ordinal);
        Assert.Contains("Asked: 5 times, 4 of them without an answer", words, StringComparison.Ordinal);
        Assert.Contains("What was said: It is out of date: 1", words, StringComparison.Ordinal);
        Assert.Contains("Months: March 2026: 5", words, StringComparison.Ordinal);
        Assert.Contains("Nearest: The office › Visitors", words, StringComparison.Ordinal);
        Assert.Contains("write down how it is asked: in a file such as travel.questions.yaml", words, StringComparison.Ordinal);
        Assert.DoesNotContain("fewer than", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_fewer_than_five_no_word_is_shown_only_how_many_there_are()
    {
        foreach (var question in Dogs.Take(4))
            await AskedAsync(question);
        await AskedAsync("My cat is called Mimi, may she come?");

        var json = (await LookAsync()).ToJson();

        Assert.Contains("Groups of fewer than 5 questions: 2, with 5 in all. Their words are not shown.", json, StringComparison.Ordinal);
        Assert.All(["dog", "Waldi", "cat", "Mimi", "Visitors", "animal", "questions.yaml"], word => Assert.DoesNotContain(word, json, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_word_that_only_one_of_them_has_is_not_shown()
    {
        foreach (var question in Dogs)
            await AskedAsync(question);

        var json = (await LookAsync()).ToJson();

        Assert.All(["Waldi", "Friday", "4711"], word => Assert.DoesNotContain(word, json, StringComparison.Ordinal));
        Assert.Contains("{ask: [dog], policy: [animal, pet]}", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_may_ask_for_more_than_five()
    {
        foreach (var question in Dogs)
            await AskedAsync(question);

        Assert.Contains("Groups of fewer than 7 questions: 1, with 6 in all.", (await LookAsync(shownFrom: 7)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Months_stand_in_their_order()
    {
        await AskedAsync(Dogs[0]);
        _clock.Advance(TimeSpan.FromDays(31));
        foreach (var question in Dogs.Skip(1))
            await AskedAsync(question);

        Assert.Contains("Months: March 2026: 1 · April 2026: 5", (await LookAsync()).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_that_nobody_can_know_how_many_people_asked() =>
        Assert.Contains("nobody can know how many they were; one person may have asked several times", (await LookAsync()).Words(), StringComparison.Ordinal);

    [Fact]
    public async Task What_was_said_of_policies_and_what_is_wrong_in_the_files_stands_there_too()
    {
        await AskedAsync(Dogs[0], FeedbackKind.Answered, Verdict.Helpful);
        await AskedAsync(Dogs[1], FeedbackKind.Answered, Verdict.HardToUnderstand);
        _findings.Add(new("office.md", "The front matter does not say owner."));
        _reviews.Add(new("The office", "1.0", "Head of Office", new(2026, 3, 1)));
        _reviews.Add(new("Travel", "2.0", null, new(2026, 3, 2)));

        var words = (await LookAsync()).Words();

        Assert.Contains("Policy: office, version 1.0 · It is hard to understand: 1 · It helped: 1", words, StringComparison.Ordinal);
        Assert.Contains("Overdue since 1 March 2026: The office, version 1.0 · Owner: Head of Office", words, StringComparison.Ordinal);
        Assert.Contains("Due by 2 March 2026: Travel, version 2.0 · Owner: the policy does not say", words, StringComparison.Ordinal);
        Assert.Contains("office.md\nThe front matter does not say owner.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_an_owner_sees_it_and_none_in_a_group()
    {
        foreach (var question in Dogs)
            await AskedAsync(question);

        foreach (var asker in new Asker[] { new Asker.Anonymous(), new Asker.Handler(OfLegal.Lena), new Asker.Employee("e", "Ines", ["everyone"]) })
            Assert.DoesNotContain("dog", (await LookAsync(asker: asker)).ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("dog", (await LookAsync(inGroup: true)).ToJson(), StringComparison.Ordinal);
        _grouping.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task While_the_database_is_away_it_says_so()
    {
        await _database.Engine.DisposeAsync();
        File.Delete(Path.Combine(_database.Options.DataFolder, "policybot.db"));

        Assert.Contains("cannot be read just now", (await LookAsync()).Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dog", "pet", "  - {ask: [dog], policy: [pet]}")]
    [InlineData("usb stick", "removable media", "  - {ask: [usb stick], policy: [removable media]}")]
    [InlineData("no", "2024", "  - {ask: [\"no\"], policy: [\"2024\"]}")]
    [InlineData("a: b", "c, d]", "  - {ask: [\"a: b\"], policy: [\"c, d]\"]}")]
    public void A_proposal_is_a_line_that_YAML_reads_as_it_was_meant(string asked, string written, string line) =>
        Assert.Equal(line, ThesaurusLine.Of(new ThesaurusProposal(asked, [written])));

    private async Task AskedAsync(string wording, FeedbackKind kind = FeedbackKind.Abstained, Verdict? verdict = null) =>
        await _database.Database.InTransactionAsync(
            (transaction, token) => new FeedbackStore(_vault, A.Ids(), NullLogger<FeedbackStore>.Instance).AddAsync(
                transaction,
                new FeedbackNote
                {
                    Id = [++_notes, .. new byte[31]],
                    Kind = kind,
                    Verdict = verdict,
                    Wording = verdict == Verdict.Helpful ? null : new(wording),
                    Cited = kind == FeedbackKind.Answered ? [new("office", "1.0")] : [],
                },
                UtcMonth.Of(_clock),
                token),
            Cancel);

    private async Task<AdaptiveCard> LookAsync(int shownFrom = 5, Asker? asker = null, bool inGroup = false)
    {
        var list = new ListGaps(
            new Database(_engine),
            new FeedbackStore(_vault, A.Ids(), NullLogger<FeedbackStore>.Instance),
            _vault,
            _grouping.Object,
            Mock.Of<IQueueReviews>(reviews => reviews.Look(It.IsAny<DateOnly>()) == _reviews),
            Mock.Of<IKnowledgeHealth>(health => health.Look() == new KnowledgeHealth(true, 1, 1, _findings)),
            Options.Create(new FeedbackOptions { ShowWordingFrom = shownFrom }));

        return Assert.Single((await new SeeGapsDialogue(list, _clock).TakeAsync(new Turn.Pressed(Verbs.Gaps, new Dictionary<string, string>()) { Asker = asker ?? Owner, InGroup = inGroup }, Cancel)).Cards);
    }
}
