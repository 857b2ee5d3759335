namespace PolicyBot.Channels.Teams.Activities;

/// <summary>How a message was answered.</summary>
/// <param name="Messages">Ids of our messages, first to last.</param>
/// <param name="QuestionBefore">What the same person had asked before it: an edit is understood after the same.</param>
internal sealed record Answered(IReadOnlyList<string> Messages, string? QuestionBefore);
