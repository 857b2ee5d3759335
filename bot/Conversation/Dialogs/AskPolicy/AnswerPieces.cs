using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Reports;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>What every answer shows, whoever worded it.</summary>
internal static class AnswerPieces
{
    /// <param name="isNumbered">Whether a text above refers to the quotes by number.</param>
    public static IEnumerable<AdaptiveElement> Cited(IReadOnlyList<Citation> citations, AskedQuestion asked, IPolicyLinks links, TextMeasure measure, bool isNumbered = false) =>
        citations.Select((citation, index) => CitedPassage.Of(
            citation, isFirst: index == 0, asked.Today, links.To(citation.PolicyId, citation.Version, citation.Anchor, asked.OnOwnPage), measure, isNumbered ? index + 1 : null));

    public static IReadOnlyList<AdaptiveElement> Rights(RightsNotice? notice, TextMeasure measure) => notice is null ? [] :
    [
        new AdaptiveContainer
        {
            Separator = true,
            Spacing = AdaptiveSpacing.Large,
            Items = [CardText.Subheading(Texts.AnswerRightsHeading), .. CardText.ForeignLines(CardLength.Shorten(notice.Text, measure.Notice))],
        },
    ];

    /// <param name="shown">What the card for more is not to show again, as <see cref="ShownQuotes.Write"/>; empty for what was quoted anyway.</param>
    public static IReadOnlyList<AdaptiveAction> Actions(Answer.Quoted answer, AskedQuestion asked, string shown = "") =>
    [
        .. answer.More.Count > 0 ? [CardButtons.Go(Texts.AnswerShowMore, Verbs.AskMore, [(Verbs.QuestionField, asked.Text), .. Shown(shown)])] : Array.Empty<AdaptiveAction>(),
        CardButtons.Go(Texts.ButtonAskLegal, Verbs.AskLegal, (Verbs.QuestionField, asked.Text)),
        .. NotWorded.IsTold(answer) ? Array.Empty<AdaptiveAction>() : [CardButtons.Go(Texts.ButtonReport, Verbs.Report, ClauseOf(answer))],
    ];

    // What was asked about goes along, should somebody report on it.
    public static IReadOnlyList<(string Field, string Value)> ClauseOf(Answer answer) =>
        answer is Answer.Quoted { Citations: [var first, ..] } && PolicyClause.Of(first.PolicyId, first.Version, first.HeadingPath) is { } clause ? [(nameof(ReportFields.Clause), clause.ToString())] : [];

    private static IEnumerable<(string Field, string Value)> Shown(string shown) => shown.Length == 0 ? [] : [(ShownQuotes.Field, shown)];
}
