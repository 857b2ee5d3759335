using System.Diagnostics;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Dialogs.GiveFeedback;
using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>The policies' own words, each with where it stands and how fresh it is.</summary>
internal static class AnswerCard
{
    public static AdaptiveCard Of(Answer.Quoted answer, AskedQuestion asked, FeedbackSlip slip, IPolicyLinks links) => CardSize.Fit(TextMeasure.All, measure => CardFrame.Of(
        HeadingOf(answer),
        [
            .. AnswerPreface.Of(answer, asked.Today),
            .. NotWorded.Of(answer),
            .. answer.Form == AnswerForm.Conflict ? [CardText.Warning(Texts.AnswerConflict)] : Array.Empty<AdaptiveElement>(),
            .. AnswerPieces.Cited(answer.Citations, asked, links, measure),
            .. AnswerPieces.Rights(answer.Notice, measure),
            CardText.Note(Texts.AnswerLegal),
            .. asked.OwnFeedback ? [] : DidThisHelp.Of(slip),
            .. HeadingButtons.Of(Texts.AnswerRelatedHeading, answer.Related),
        ],
        AnswerPieces.Actions(answer, asked)));

    /// <summary>What there is besides the answer, on a card of its own.</summary>
    /// <param name="shown">What the button carried of quotes that were shown (<see cref="ShownQuotes"/>); <see langword="null"/> when it carried none.</param>
    public static AdaptiveCard MoreOf(Answer answer, string? shown, AskedQuestion asked, IPolicyLinks links) =>
        answer is Answer.Quoted quoted && ShownQuotes.Without(shown, quoted) is { Count: > 0 } more
            ? CardSize.Fit(TextMeasure.All, measure => CardFrame.Of(
                Texts.AnswerHeadingMore,
                [.. AnswerPreface.Of(answer, asked.Today), .. AnswerPieces.Cited(more, asked, links, measure), CardText.Note(Texts.AnswerLegal)],
                CardButtons.Go(Texts.ButtonAskLegal, Verbs.AskLegal, (Verbs.QuestionField, asked.Text))))
            : CardFrame.Of(
                Texts.AnswerHeadingMore,
                [CardText.Paragraph(Texts.AnswerNoMore)],
                CardButtons.Go(Texts.ButtonAskLegal, Verbs.AskLegal, (Verbs.QuestionField, asked.Text)));

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
}
