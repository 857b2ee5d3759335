namespace PolicyBot.Cases.Desk;

/// <summary>
/// Small-count suppression. Each count is shown as the multiple of five below it, and below five not at all. Several tables of the same cases have the same hidden
/// total, by which one table could narrow a cell of another: a table is therefore withheld if, beside those already shown, any cell of any of them could no longer
/// be each of the five numbers that it stands for.
/// </summary>
internal static class BoardGuard
{
    /// <summary>The smallest number that is told apart from none.</summary>
    public const int Step = 5;

    private const int Hidden = Step - 1;

    /// <param name="tables">True counts, one row a table, of the same cases: all rows have the same sum.</param>
    /// <returns>In the same order: what is shown of each cell, 0 for fewer than five; <see langword="null"/> for a table that is withheld.</returns>
    public static IReadOnlyList<IReadOnlyList<int>?> Show(IReadOnlyList<IReadOnlyList<int>> tables)
    {
        var shown = new List<IReadOnlyList<int>>();
        var answer = new List<IReadOnlyList<int>?>();
        foreach (var table in tables)
        {
            int[] rounded = [.. table.Select(count => count / Step * Step)];
            var isSafe = LeavesAllOpen([.. shown, rounded]);
            if (isSafe)
                shown.Add(rounded);
            answer.Add(isSafe ? rounded : null);
        }

        return answer;
    }

    /// <summary>Whether each cell can still be each of its five numbers, as far as the hidden total that all tables share goes.</summary>
    private static bool LeavesAllOpen(List<IReadOnlyList<int>> tables)
    {
        var least = tables.Max(table => table.Sum());
        var most = tables.Min(table => table.Sum() + (Hidden * table.Count));

        // A cell at its lowest, all others of its table at their highest, must reach the least total; and a cell at its highest, the others at their lowest, must not pass the most.
        return tables.TrueForAll(table => table.Sum() + (Hidden * (table.Count - 1)) >= least && table.Sum() + Hidden <= most);
    }
}
