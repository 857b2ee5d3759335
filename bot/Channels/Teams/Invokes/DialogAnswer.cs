using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Replies;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Teams.Invokes;

/// <summary>A reply as the next thing that a dialog does.</summary>
internal static class DialogAnswer
{
    /// <summary>A card that answers a dialog is shown in the dialog: it may be for this one person alone. With nothing to show, the dialog closes.</summary>
    public static InvokeAnswer Of(Reply reply) => reply switch
    {
        { Dialog: DialogStep.Show show } => Continue(show.Title, show.Card),
        { Cards: [var card, ..] } => Continue(Texts.ChatDialogTitle, card),
        _ => InvokeAnswer.Empty,
    };

    private static InvokeAnswer Continue(string title, AdaptiveCard card) => InvokeAnswer.Of(new JsonObject
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = title,
                ["height"] = "large",
                ["width"] = "medium",
                ["card"] = Attachment.Of(TeamsCards.InDialog(card)),
            },
        },
    });
}
