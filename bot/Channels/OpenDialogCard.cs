using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels;

/// <summary>For a dialog that the platform did not open: the same button again.</summary>
internal static class OpenDialogCard
{
    public static AdaptiveCard Of(Turn.Pressed pressed) => CardFrame.Of(
        Texts.ChatOpenDialogHeading,
        [CardText.Paragraph(Texts.ChatOpenDialog)],
        CardButtons.Go(Texts.ChatOpenDialogButton, pressed.Verb, [.. pressed.Fields.Select(field => (field.Key, field.Value))]));
}
