using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Interactions;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>Says in a modal that something went wrong, in the one way that leaves what was typed where it is: beside a field.</summary>
internal static class SubmissionTrouble
{
    public static JsonObject Answer(JsonElement view) => SubmittedView.InputsOf(view) switch
    {
        [var first, ..] => ResponseAction.Errors(new JsonObject { [first] = Texts.SlackSubmissionTrouble }),
        _ => ResponseAction.Clear(),
    };
}
