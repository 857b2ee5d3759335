namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>The one message that a model gets with a follow-up. Both are masked.</summary>
internal sealed record AskedToComplete(string Previous, string Text);
