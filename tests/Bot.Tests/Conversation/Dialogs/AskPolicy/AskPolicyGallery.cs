using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Reports;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

internal sealed class AskPolicyGallery : CardGallery<AskPolicyDialogue>
{
    private const string Question = "May I send the price list to a customer?";

    private static readonly DateOnly Today = new(2026, 3, 2);

    protected override IEnumerable<GalleryCard> Cards() => [.. Answers(), .. Abstentions(), .. Refusals(), .. Forms()];

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
        yield return new("one citation", AnswerCard.Of(AnAnswer.Quoted(), Question, Today));
        yield return new("three citations, notice, overdue", AnswerCard.Of(
            new([AnAnswer.Citation(), AnAnswer.Citation() with { ReviewDate = Today.AddDays(-1) }, AnAnswer.Citation() with { Owner = null, ReviewDate = null, HeadingPath = [] }], AnAnswer.Notice()),
            Question,
            Today));
        yield return new("hostile and longest", AnswerCard.Of(
            new([longest, longest, longest], new("1", HostileText.OfLength(5_000))), HostileText.OfLength(AskPolicyDialogue.QuestionMaxLength), new(2030, 1, 1)));
        yield return new("longest in wide letters", AnswerCard.Of(
            new(
                [.. Enumerable.Repeat(longest with { PolicyTitle = HostileText.Wide(400), Version = "1", Owner = HostileText.Wide(400), HeadingPath = [HostileText.Wide(400)], Quote = HostileText.Wide(5_000) }, 3)],
                new("1", HostileText.Wide(1_000))),
            HostileText.Wide(AskPolicyDialogue.QuestionMaxLength),
            Today));
        yield return new("an empty quote", AnswerCard.Of(new([AnAnswer.Citation() with { Quote = "" }], Notice: null), Question, Today));
    }

    private static IEnumerable<GalleryCard> Abstentions()
    {
        var hostile = new NearestHeading("hostile", HostileText.OfLength(400), "1", [HostileText.OfLength(400), HostileText.OfLength(400)]);
        yield return new("nothing to search", AbstentionCard.Of(new(0, []), Question, inGroup: false));
        yield return new("one searched", AbstentionCard.Of(new(1, []), Question, inGroup: false));
        yield return new("many searched, three near", AbstentionCard.Of(AnAnswer.Abstained(), Question, inGroup: false));
        yield return new("in a group", AbstentionCard.Of(AnAnswer.Abstained(), Question, inGroup: true));
        yield return new("hostile headings", AbstentionCard.Of(
            new(1_400, [hostile, hostile with { HeadingPath = [] }, hostile with { PolicyTitle = HostileText.Unbroken(400) }]), HostileText.OfLength(AskPolicyDialogue.QuestionMaxLength), inGroup: false));
    }

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
