using PolicyBot.Channels.Slack.Api;

namespace PolicyBot.Channels.Slack.Turns;

/// <summary>How a message was answered.</summary>
/// <param name="Messages">Our messages, first to last.</param>
/// <param name="QuestionBefore">What the same person had asked before it: an edit is understood after the same.</param>
internal sealed record Answered(IReadOnlyList<MessagePlace> Messages, string? QuestionBefore);
