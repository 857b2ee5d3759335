using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>A question among others: its telling terms and what each is worth, as a direction of length 1.</summary>
/// <param name="Concepts">What it names.</param>
/// <param name="Terms">Stems, and runs of letters of words that nobody knows; empty when the question holds no word.</param>
internal sealed record Asking(string Text, IReadOnlyList<Concept> Concepts, IReadOnlyDictionary<string, double> Terms);
