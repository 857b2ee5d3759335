using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Reads a row of a table as a sentence would say it: its name, then each cell behind what stands at the head of its column. All of them: any may limit the others.</summary>
internal static class ProofRows
{
    /// <returns>With what stands at the head of the names, and without; none when the row says nothing by itself.</returns>
    public static IReadOnlyList<List<ProofToken>> Of(ProofPassage passage, int row)
    {
        if (passage.Sentences[row].LeadIn == Sentence.NoLeadIn) return [];

        var (heads, cells) = (passage.CellsOf(passage.Sentences[row].LeadIn), passage.CellsOf(row));
        if (heads.Count != cells.Count || cells.Count < 2 || cells[0].Length == 0 || heads.Any(Turns)) return [];

        var columns = new List<ProofToken>();
        for (var i = 1; i < cells.Count; i++)
            if (cells[i].Length > 0) columns.AddRange([.. ProofTokens.Of(heads[i], ProofGap.Cell), .. ProofTokens.Of(cells[i], ProofGap.Cell)]);
        if (columns.Count == 0) return [];

        var name = ProofTokens.Of(cells[0], ProofGap.Cell);

        return [[.. name, .. columns], [.. ProofTokens.Of(heads[0], ProofGap.Cell), .. name, .. columns]];
    }

    /// <summary>Under "Never" or "Myth" a cell says the opposite.</summary>
    private static bool Turns(string head) => ProofTokens.Of(head).Exists(token => ProofWords.Denies(token.Key) || ProofWords.Doubts(token.Key));
}
