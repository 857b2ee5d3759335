namespace PolicyBot.Knowledge.Index;

/// <summary>Terms that lead from one to others.</summary>
/// <param name="Asked">Any of these in a question.</param>
/// <param name="Written">Leads to these in policies, each one word or several, as stems.</param>
/// <param name="Weight">What such a word is worth beside the word that was asked, between 0 and 1.</param>
internal sealed record ThesaurusEntry(IReadOnlyList<AskedTerm> Asked, IReadOnlyList<IReadOnlyList<string>> Written, double Weight);
