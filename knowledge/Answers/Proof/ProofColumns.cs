namespace PolicyBot.Knowledge.Answers.Proof;

/// <summary>Reads a cell of a table behind what stands at the head of its column, as a sentence would say it.</summary>
internal static class ProofColumns
{
    /// <param name="isTable">Whether each cell has a head, so that others can be left out.</param>
    public static ProofPart Of(string head, string cell, bool isTable)
    {
        var heads = ProofTokens.Of(head, ProofGap.Cell);
        var cells = ProofTokens.Of(cell, ProofGap.Cell);
        var forms = new List<IReadOnlyList<ProofToken>> { Together(heads, cells) };
        if (heads.Count > 1 && heads[0].Key == "who") forms.Add([.. cells, heads[1] with { Gap = ProofGap.None }, .. heads.Skip(2)]);
        if (heads.Count > 1 && heads[0].Key is "what" or "where" or "when" or "how") forms.Add([heads[1] with { Gap = ProofGap.Cell, Opens = true }, .. heads.Skip(2), .. cells]);
        if (heads.Count > 0 && cells.Count > 0 && Asks(heads)) forms.Add(cells);

        return new ProofPart(forms.Where(form => form.Count > 0).ToList(), isTable && !States(heads.Count > 1 && heads[0].Key is "where" or "when" ? heads[1..] : heads));
    }

    private static List<ProofToken> Together(List<ProofToken> heads, List<ProofToken> cells) => [.. heads, .. cells];

    /// <summary>"By when", "What it is": the cell says as much without it. "Who approves" says what they do.</summary>
    private static bool Asks(List<ProofToken> head) =>
        !States(head[1..]) && (head[0].Key is "what" or "where" or "when" or "how" or "does" || (head[0].Key == "by" && head.Count == 2 && head[1].Key == "when"));

    /// <summary>Such a column says what has to be so for the others to hold.</summary>
    private static bool States(List<ProofToken> head) => head.Exists(token =>
        ProofWords.Denies(token.Key) || ProofWords.Obliges(token.Key) || (ProofWords.Conditions(token.Key) && token.Key != "when") || token.Key is "condition" or "conditions" or "note" or "notes" or "exceptions");
}
