namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>The one message that a model gets beside its <see cref="Instructions"/>.</summary>
/// <param name="Question">Masked.</param>
internal sealed record AskedToWrite(string Question, IReadOnlyList<HandedPassage> Passages);
