using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Teams.Replies;

/// <summary>For clients that sent the button of a dialog as a message: the same button again, as one that Teams opens a dialog for.</summary>
internal static class OpenDialogCard
{
    public static AdaptiveCard Of(Turn.Pressed pressed) => CardFrame.Of(
        Texts.TeamsOpenDialogHeading,
        [CardText.Paragraph(Texts.TeamsOpenDialog)],
        CardButtons.Go(Texts.TeamsOpenDialogButton, pressed.Verb, [.. pressed.Fields.Select(field => (field.Key, field.Value))]));
}
