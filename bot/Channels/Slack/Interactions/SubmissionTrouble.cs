using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.BlockKit;

namespace PolicyBot.Channels.Slack.Interactions;

/// <summary>Says something of a whole form in the one way that leaves what was typed where it is: beside its first field.</summary>
internal static class SubmissionTrouble
{
    public static SubmissionResult Of(JsonElement view, string sentence) => new(Answer(view, sentence), View: null);

    private static JsonObject Answer(JsonElement view, string sentence) => SubmittedView.InputsOf(view) switch
    {
        [var first, ..] => ResponseAction.Errors(new JsonObject { [first] = sentence }),
        _ => ResponseAction.Clear(), // nothing was typed
    };
}
