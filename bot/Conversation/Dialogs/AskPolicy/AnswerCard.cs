using System.Diagnostics;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Dialogs.GiveFeedback;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Reports;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>The policies' own words, each with where it stands and how fresh it is.</summary>
internal static class AnswerCard
{
    public static AdaptiveCard Of(Answer.Quoted answer, AskedQuestion asked, FeedbackSlip slip, IPolicyLinks links) => CardSize.Fit(TextMeasure.All, measure => CardFrame.Of(
        HeadingOf(answer),
        [
            .. AnswerPreface.Of(answer, asked.Today),
            .. answer.Form == AnswerForm.Conflict ? [CardText.Warning(Texts.AnswerConflict)] : Array.Empty<AdaptiveElement>(),
            .. Cited(answer.Citations, asked, links, measure),
            .. answer.Notice is { } notice ? [Rights(notice, measure)] : Array.Empty<AdaptiveElement>(),
            CardText.Note(Texts.AnswerLegal),
            .. asked.OwnFeedback ? [] : DidThisHelp.Of(slip),
            .. HeadingButtons.Of(Texts.AnswerRelatedHeading, answer.Related),
        ],
        [
            .. answer.More.Count > 0 ? [CardButtons.Go(Texts.AnswerShowMore, Verbs.AskMore, (Verbs.QuestionField, asked.Text))] : Array.Empty<AdaptiveAction>(),
            CardButtons.Go(Texts.ButtonAskLegal, Verbs.AskLegal, (Verbs.QuestionField, asked.Text)),
            CardButtons.Go(Texts.ButtonReport, Verbs.Report, ClauseOf(answer)),
        ]));

    /// <summary>What there is besides the answer, on a card of its own.</summary>
    public static AdaptiveCard MoreOf(Answer answer, AskedQuestion asked, IPolicyLinks links) => answer is Answer.Quoted { More.Count: > 0 } quoted
        ? CardSize.Fit(TextMeasure.All, measure => CardFrame.Of(
            Texts.AnswerHeadingMore,
            [.. AnswerPreface.Of(answer, asked.Today), .. Cited(quoted.More, asked, links, measure), CardText.Note(Texts.AnswerLegal)],
            CardButtons.Go(Texts.ButtonAskLegal, Verbs.AskLegal, (Verbs.QuestionField, asked.Text))))
        : CardFrame.Of(
            Texts.AnswerHeadingMore,
            [CardText.Paragraph(Texts.AnswerNoMore)],
            CardButtons.Go(Texts.ButtonAskLegal, Verbs.AskLegal, (Verbs.QuestionField, asked.Text)));

    // What was asked about goes along, should somebody report on it.
    private static IReadOnlyList<(string Field, string Value)> ClauseOf(Answer.Quoted answer) =>
        answer.Citations is [var first, ..] && PolicyClause.Of(first.PolicyId, first.Version, first.HeadingPath) is { } clause ? [(nameof(ReportFields.Clause), clause.ToString())] : [];

    private static string HeadingOf(Answer.Quoted answer) => answer.Form switch
    {
        AnswerForm.Passages => answer.Citations.Count == 1 ? Texts.AnswerHeadingOne : Texts.AnswerHeadingMany,
        AnswerForm.Definition => Texts.AnswerHeadingDefinition,
        AnswerForm.Steps => Texts.AnswerHeadingSteps,
        AnswerForm.Permission => Texts.AnswerHeadingPermission,
        AnswerForm.Person => Texts.AnswerHeadingPerson,
        AnswerForm.Deadline => Texts.AnswerHeadingDeadline,
        AnswerForm.Conflict => Texts.AnswerHeadingConflict,
        var other => throw new UnreachableException(other.ToString()),
    };

    private static IEnumerable<AdaptiveElement> Cited(IReadOnlyList<Citation> citations, AskedQuestion asked, IPolicyLinks links, TextMeasure measure) =>
        citations.Select((citation, index) => CitedPassage.Of(
            citation, isFirst: index == 0, asked.Today, links.To(citation.PolicyId, citation.Version, citation.Anchor, asked.OnOwnPage), measure));

    private static AdaptiveContainer Rights(RightsNotice notice, TextMeasure measure) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Large,
        Items = [CardText.Subheading(Texts.AnswerRightsHeading), .. CardText.ForeignLines(CardLength.Shorten(notice.Text, measure.Notice))],
    };
}
