namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>What a model makes of a follow-up.</summary>
internal sealed record CompletedQuestion(string Question);
