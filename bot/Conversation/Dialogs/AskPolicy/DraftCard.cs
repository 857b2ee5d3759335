using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>What is proved so far of an answer that is still being written, where a channel can show a card and change it later. It begins as the whole answer does.</summary>
internal static class DraftCard
{
    public static AdaptiveCard Of(IReadOnlyList<NumberedSentence> sentences) => CardSize.Fit(TextMeasure.All, measure => CardFrame.Of(
        Texts.WrittenHeading,
        [.. WrittenText.Of(sentences, measure.Written), CardText.Note(Texts.WrittenDraft)]));
}
