namespace PolicyBot.Knowledge.Answers.Proof;

/// <param name="Passage">The id under which the passage was handed to the model, or whatever it made up.</param>
/// <param name="Quote">Said to stand there.</param>
internal sealed record DraftQuote(string Passage, string Quote);
