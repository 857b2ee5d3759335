namespace PolicyBot.Knowledge.Answers;

/// <summary>A line that an owner may add to a thesaurus file, after thinking about it.</summary>
/// <param name="Asked">The word that people use.</param>
/// <param name="Written">Words that the nearest passages use, most likely first; at most five.</param>
public sealed record ThesaurusProposal(string Asked, IReadOnlyList<string> Written);
