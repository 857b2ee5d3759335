using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Interactions;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>Says in a modal that something went wrong, and leaves what was typed where it is: beside a field; or, once another view stands there, in the same form again.</summary>
internal static class SubmissionTrouble
{
    public static SubmissionResult ResultOf(JsonElement view) => new(Answer(view), () => RefilledView.Of(view, Texts.SlackSubmissionTrouble));

    private static JsonObject Answer(JsonElement view) => SubmittedView.InputsOf(view) switch
    {
        [var first, ..] => ResponseAction.Errors(new JsonObject { [first] = Texts.SlackSubmissionTrouble }),
        _ => ResponseAction.Clear(),
    };
}
