namespace PolicyBot.Cases.Desk;

/// <summary>The board's figures: the same for everybody who may see them, on whichever day within a period they ask, but for cases that have changed since.</summary>
/// <param name="Columns">The oldest period first.</param>
/// <param name="SilentMonths">Months at the end of the last period in which nobody reported anything; 0 below <see cref="BoardFigures.SilenceFromMonths"/>. Silence is a question to the house (ISO 37002, 9.1.2).</param>
public sealed record BoardPack(IReadOnlyList<BoardColumn> Columns, int SilentMonths)
{
    /// <summary>What the columns show of one cell, added up. Where it is shown in no column, fewer than five in each.</summary>
    public int Shown(BoardSubject subject, string cell) => Columns.Sum(column => column[subject].Cells.FirstOrDefault(found => found.Name == cell)?.AtLeast ?? 0);
}
