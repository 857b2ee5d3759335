using System.Text.Json.Nodes;

namespace PolicyBot.Channels.Slack.Interactions;

/// <summary>What becomes of a modal that was sent in.</summary>
/// <param name="Acknowledgement">When it is there in time: what the acknowledgement tells Slack to do.</param>
/// <param name="View">When it is not: what takes the place of the form; <see langword="null"/>: the form stays, to be sent again.</param>
internal sealed record SubmissionResult(JsonObject Acknowledgement, Func<JsonObject>? View);
