namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>A sentence as a model handed it in: nothing of it is believed.</summary>
/// <param name="Text">What it wants to say.</param>
/// <param name="Quotes">By what it says it can be proved; may be none.</param>
internal sealed record DraftSentence(string Text, IReadOnlyList<DraftQuote> Quotes);
