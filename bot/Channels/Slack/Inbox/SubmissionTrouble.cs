using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Interactions;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>Says in a modal that something went wrong, and leaves what was typed where it is: beside a field; or, once another view stands there, in the same form again.</summary>
internal static class SubmissionTrouble
{
    public static SubmissionResult ResultOf(JsonElement view) => ResultOf(view, Texts.SlackSubmissionTrouble);

    /// <param name="words">Why nothing was sent.</param>
    public static SubmissionResult ResultOf(JsonElement view, string words) => new(Answer(view, words), () => RefilledView.Of(view, words));

    private static JsonObject Answer(JsonElement view, string words) => SubmittedView.InputsOf(view) switch
    {
        [var first, ..] => ResponseAction.Errors(new JsonObject { [first] = words }),
        _ => ResponseAction.Update(RefilledView.Of(view, words)),
    };
}
