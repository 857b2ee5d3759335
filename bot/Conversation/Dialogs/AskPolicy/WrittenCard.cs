using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Dialogs.GiveFeedback;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>What a model wrote, said to be so, and below it the policies' own words that prove it, under the numbers that the sentences bear.</summary>
internal static class WrittenCard
{
    public static AdaptiveCard Of(Answer.Written answer, AskedQuestion asked, FeedbackSlip slip, IPolicyLinks links) => CardSize.Fit(TextMeasure.All, measure => CardFrame.Of(
        Texts.WrittenHeading,
        [
            .. AnswerPreface.Of(answer, asked.Today),
            .. asked.OwnText ? [] : WrittenText.Of([.. answer.Sentences.Select(WrittenText.Numbered)], measure.Written),
            CardText.Note(asked.OwnText ? Texts.WrittenByModelAbove : Texts.WrittenByModel),
            .. answer.IsCutShort ? [CardText.Paragraph(Texts.WrittenCutShort)] : Array.Empty<AdaptiveElement>(),
            CardText.Subheading(Texts.WrittenQuotesHeading),
            .. AnswerPieces.Cited(answer.Proof.Citations, asked, links, measure, isNumbered: true),
            .. AnswerPieces.Rights(answer.Proof.Notice, measure),
            CardText.Note(Texts.WrittenLegal),
            .. asked.OwnFeedback ? [] : DidThisHelp.Of(slip),
            .. HeadingButtons.Of(Texts.AnswerRelatedHeading, measure.IsBare ? [] : answer.Proof.Related),
        ],
        AnswerPieces.Actions(answer.Proof, asked, ShownQuotes.Write(answer.Proof.Citations))));
}
