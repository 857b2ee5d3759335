namespace PolicyBot.Evaluation.Questions;

/// <param name="Document">Path below the folder of policies, with forward slashes.</param>
/// <param name="Heading">The nearest heading above, as it stands in the file without its number signs.</param>
/// <param name="Quote">Words of the answering sentence, as they stand in the file.</param>
internal sealed record ExpectedPlace(string Document, string Heading, string Quote);
