namespace PolicyBot.Knowledge.Answers;

/// <summary>A sentence that a model wrote and that was proved by quotes.</summary>
/// <param name="Text">One line of plain text, no mark-up, no control or invisible letters.</param>
/// <param name="Citations">Places in <see cref="Answer.Quoted.Citations"/> of the proof, from 0; at least one, rising.</param>
public sealed record WrittenSentence(string Text, IReadOnlyList<int> Citations);
