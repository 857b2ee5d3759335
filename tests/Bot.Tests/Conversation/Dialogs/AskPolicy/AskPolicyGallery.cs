using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Dialogs.GiveFeedback;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Models;
using PolicyBot.Reports;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

internal sealed class AskPolicyGallery : CardGallery<AskPolicyDialogue>
{
    private const string Question = "May I send the price list to a customer?";

    private static readonly DateOnly Today = new(2026, 3, 2);

    protected override IEnumerable<GalleryCard> Cards() => [.. Answers(), .. WrittenAnswers(), .. NotTaken(), .. Abstentions(), .. Refusals(), .. Forms()];

    private static IEnumerable<GalleryCard> Answers()
    {
        var longest = AnAnswer.Citation() with
        {
            PolicyTitle = HostileText.OfLength(400),
            Version = HostileText.OfLength(400),
            Owner = HostileText.OfLength(400),
            HeadingPath = [HostileText.OfLength(400), HostileText.OfLength(400)],
            Quote = HostileText.OfLength(5_000),
        };
        var wide = longest with { PolicyTitle = HostileText.Wide(400), Version = HostileText.Wide(60), Owner = HostileText.Wide(400), HeadingPath = [HostileText.Wide(400)], Quote = HostileText.Wide(5_000) };
        var overdue = AnAnswer.Citation() with { ReviewDate = Today.AddDays(-1) };
        yield return new("one citation", Card(AnAnswer.Quoted()));
        yield return new("three citations, notice, overdue", Card(
            new([AnAnswer.Citation(), overdue, AnAnswer.Citation() with { Owner = null, EffectiveDate = null, ReviewDate = null, HeadingPath = [] }], AnAnswer.Notice())));
        foreach (var form in Enum.GetValues<AnswerForm>())
            yield return new($"form {form}", Card(AnAnswer.Quoted() with { Citations = [AnAnswer.Citation(), overdue], Form = form }));
        yield return new("understood, of another day, with more and related", Card(AnAnswer.Whole()));
        yield return new("of a day to come", Card(AnAnswer.Quoted() with { AsOf = Today.AddDays(40) }));
        foreach (var (name, citation, letters) in new (string, Citation, Func<int, string>)[] { ("hostile", longest, HostileText.OfLength), ("wide", wide, HostileText.Wide) })
        {
            var heading = new NearestHeading("x", letters(400), "1", [letters(400)]);
            var answer = new Answer.Quoted([citation, citation, citation], new("1", letters(5_000)))
            {
                Understood = letters(AskPolicyDialogue.QuestionMaxLength),
                More = [citation, citation, citation, citation, citation],
                Related = [heading, heading, heading],
                Form = AnswerForm.Conflict,
            };
            yield return new($"{name} and longest", Card(answer, letters(AskPolicyDialogue.QuestionMaxLength)));
            yield return new($"more, {name} and longest", AnswerCard.MoreOf(answer, null, Asked(letters(AskPolicyDialogue.QuestionMaxLength)), new FakeLinks()));
        }

        foreach (var (name, citation) in new[] { ("plain", AnAnswer.Citation()), ("overdue", overdue), ("hostile", longest), ("wide", wide) })
            yield return new($"a citation alone, {name}", CitationCard.Of(citation, new Answer.Quoted([citation], Notice: null) { Form = AnswerForm.Conflict, AsOf = Today.AddDays(9) }, Today, new Uri("https://policybot.example.com/policies/x")));
        yield return new("one citation, judged elsewhere", AnswerCard.Of(AnAnswer.Quoted(), Asked(Question) with { OwnFeedback = true }, Slip(FeedbackKind.Answered, Question, []), new FakeLinks()));
        yield return new("a table", Card(AnAnswer.Quoted() with { Citations = [AnAnswer.Table()] }));
        foreach (var (name, letters) in new (string, Func<int, string>)[] { ("hostile", length => HostileText.OfLength(length).ReplaceLineEndings(" ").Replace(" | ", " ", StringComparison.Ordinal)), ("wide", HostileText.Wide) })
            yield return new($"a table, {name}", Card(AnAnswer.Quoted() with { Citations = [TableOf(letters(100), letters(300)), TableOf(letters(20), letters(20))] }));
        yield return new("an empty quote", Card(new([AnAnswer.Citation() with { Quote = "" }], Notice: null)));
        yield return new("more", AnswerCard.MoreOf(AnAnswer.Whole(), null, Asked(Question), new FakeLinks()));
        yield return new("no more", AnswerCard.MoreOf(AnAnswer.Abstained(), null, Asked(Question), new FakeLinks()));
    }

    private static IEnumerable<GalleryCard> WrittenAnswers()
    {
        var answer = AnAnswer.Written();
        yield return new("written", Written(answer));
        yield return new("written, with everything", Written(answer with
        {
            Understood = AnAnswer.Whole().Understood,
            AsOf = AnAnswer.Whole().AsOf,
            Proof = AnAnswer.Whole() with { Citations = answer.Proof.Citations },
        }));
        yield return new("written, cut short", Written(answer with { Sentences = [answer.Sentences[0]], IsCutShort = true }));
        yield return new("written, its text and its judgement elsewhere", WrittenCard.Of(answer, Asked(Question) with { OwnFeedback = true, OwnText = true }, Slip(FeedbackKind.Answered, Question, []), new FakeLinks()));
        yield return new("a draft", DraftCard.Of([.. answer.Sentences.Select(WrittenText.Numbered)]));

        foreach (var (name, letters) in new (string, Func<int, string>)[] { ("hostile", HostileText.OfLength), ("wide", HostileText.Wide) })
        {
            var longest = AnAnswer.Citation() with { PolicyTitle = letters(400), Version = letters(60), Owner = letters(400), HeadingPath = [letters(400)], Quote = letters(5_000) };
            var heading = new NearestHeading("x", letters(400), "1", [letters(400)]);
            var all = new Answer.Written(
                [.. Enumerable.Range(0, 12).Select(place => new WrittenSentence(letters(600), [place % 8, 7]))],
                new([.. Enumerable.Repeat(longest, 8)], new("1", letters(5_000))) { More = [longest], Related = [heading, heading, heading] })
            {
                IsCutShort = true,
                Understood = letters(AskPolicyDialogue.QuestionMaxLength),
            };
            yield return new($"written, {name} and longest", Written(all, letters(AskPolicyDialogue.QuestionMaxLength)));
            yield return new($"written, {name}, one endless sentence", Written(answer with { Sentences = [new(letters(20_000), [0])] }));
            yield return new($"a draft, {name} and longest", DraftCard.Of([.. all.Sentences.Select(WrittenText.Numbered)]));
        }
    }

    private static IEnumerable<GalleryCard> NotTaken()
    {
        foreach (var trouble in new[] { ModelTrouble.Filtered, ModelTrouble.Refused })
        {
            yield return new($"{trouble}, quoted", Card(AnAnswer.Whole() with { Trouble = trouble }));
            yield return new($"{trouble}, nothing found", Abstained(AnAnswer.Abstained() with { Trouble = trouble }, Question));
        }
    }

    private static IEnumerable<GalleryCard> Abstentions()
    {
        var hostile = new NearestHeading("hostile", HostileText.OfLength(400), "1", [HostileText.OfLength(400), HostileText.OfLength(400)]);
        yield return new("nothing to search", Abstained(new(0, []), Question));
        yield return new("one searched", Abstained(new(1, []), Question));
        yield return new("many searched, three near", Abstained(AnAnswer.Abstained(), Question));
        yield return new("in a group, not kept", Abstained(AnAnswer.Abstained(), Question, inGroup: true));
        yield return new("led elsewhere", Abstained(AnAnswer.Referred(), Question));
        yield return new("led elsewhere, hostile", Abstained(
            AnAnswer.Referred() with
            {
                Elsewhere = AnAnswer.Citation() with { PolicyTitle = HostileText.OfLength(400), Version = HostileText.OfLength(60), Owner = HostileText.OfLength(400), HeadingPath = [HostileText.OfLength(400)], Quote = HostileText.OfLength(5_000) },
                Nearest = [hostile, hostile, hostile],
            },
            HostileText.Wide(AskPolicyDialogue.QuestionMaxLength)));
        yield return new("hostile headings", Abstained(
            new Answer.Abstained(1_400, [hostile, hostile with { HeadingPath = [] }, hostile with { PolicyTitle = HostileText.Unbroken(400) }]) { Understood = HostileText.OfLength(1_000), AsOf = Today.AddYears(-1) },
            HostileText.OfLength(AskPolicyDialogue.QuestionMaxLength)));
    }

    /// <summary>More columns and rows than are shown.</summary>
    private static Citation TableOf(string name, string cell)
    {
        string Row(string text) => string.Join(" | ", Enumerable.Repeat(text, 5));

        return AnAnswer.Table() with
        {
            Quote = string.Join('\n', [Row(name), .. Enumerable.Repeat(Row(cell), 50)]),
            Lines = [PolicyPageKind.Header, .. Enumerable.Repeat(PolicyPageKind.Row, 50)],
        };
    }

    private static AskedQuestion Asked(string question) => new() { Text = question, Today = Today };

    private static AdaptiveCard Card(Answer.Quoted answer, string question = Question) =>
        AnswerCard.Of(answer, Asked(question), Slip(FeedbackKind.Answered, question, answer.Citations), new FakeLinks());

    private static AdaptiveCard Written(Answer.Written answer, string question = Question) =>
        WrittenCard.Of(answer, Asked(question), Slip(FeedbackKind.Answered, question, answer.Proof.Citations), new FakeLinks());

    private static AdaptiveCard Abstained(Answer.Abstained answer, string question, bool inGroup = false) =>
        AbstentionCard.Of(answer, Asked(question) with { InGroup = inGroup }, Slip(FeedbackKind.Abstained, question, []), inGroup ? null : 5, new FakeLinks());

    private static FeedbackSlip Slip(FeedbackKind kind, string question, IReadOnlyList<Citation> citations) => new()
    {
        Ticket = new string('t', 60),
        Kind = kind,
        Question = question,
        Cited = FeedbackSlip.Read(FeedbackSlip.Write(citations.Select(citation => new CitedPolicy(citation.PolicyId, citation.Version)))),
    };

    private static IEnumerable<GalleryCard> Refusals()
    {
        yield return new("empty", QuestionCards.Empty());
        yield return new("too long", QuestionCards.TooLong(1_000_000));
    }

    private static IEnumerable<GalleryCard> Forms()
    {
        var form = new AskLegalForm { Ticket = new string('t', 60), Question = "" };
        yield return GalleryCard.Of("form, empty", form.ToDialog());
        yield return GalleryCard.Of("form, prefilled", (form with { Question = Question }).ToDialog());
        foreach (var problem in new[] { ReportProblem.Missing, ReportProblem.TooLong, ReportProblem.HoldsAReceipt, ReportProblem.HoldsAKey })
            yield return GalleryCard.Of($"form, {problem}", (form with { Question = HostileText.OfLength(ReportLimits.Question) }).Refused(problem).ToDialog());
        yield return GalleryCard.Of("form, far too long", (form with { Question = HostileText.OfLength(100_000) }).Refused(ReportProblem.TooLong).ToDialog());
        yield return GalleryCard.Of("form, too long and wide", (form with { Question = HostileText.Wide(100_000), Trouble = "x" }).Refused(ReportProblem.TooLong).ToDialog());
        yield return GalleryCard.Of("form, with a receipt", (form with { Question = "My receipt is 7K2M-9QXT-4HBN-3WJR-8VCP-6DYF-5SGA, what now?" }).WithoutReceipts().ToDialog());
        yield return GalleryCard.Of("sent", AskLegalForm.Sent(AnOpenedCase.Of(new TestKit.FakeClock())));
    }
}
