namespace PolicyBot.Knowledge.Search;

/// <summary>What of a question is searched for; empty when the question holds no word that says something.</summary>
internal sealed record Query(IReadOnlyList<Concept> Concepts);
