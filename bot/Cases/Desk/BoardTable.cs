namespace PolicyBot.Cases.Desk;

/// <summary>A table of the board's figures.</summary>
/// <param name="Cells">All of the subject's, always in the same order; none when the table is withheld, since beside the others it would have told more than they do.</param>
public sealed record BoardTable(BoardSubject Subject, IReadOnlyList<BoardCell> Cells)
{
    public bool IsWithheld => Cells.Count == 0;

    /// <summary>What the cells that are shown add up to. The true sum is never shown: less what is shown it would be what is not.</summary>
    public int Shown => Cells.Sum(cell => cell.AtLeast ?? 0);
}
