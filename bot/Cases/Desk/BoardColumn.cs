namespace PolicyBot.Cases.Desk;

/// <summary>The board's figures of one period.</summary>
/// <param name="Tables">One for each <see cref="BoardSubject"/>, in their order.</param>
/// <param name="DaysToAcknowledge">Median of the cases opened in the period and acknowledged; <see langword="null"/> where their table shows fewer than five.</param>
/// <param name="DaysToClose">Median of the cases closed in the period with an outcome; <see langword="null"/> where their table shows fewer than five.</param>
public sealed record BoardColumn(BoardPeriod Period, IReadOnlyList<BoardTable> Tables, int? DaysToAcknowledge, int? DaysToClose)
{
    public BoardTable this[BoardSubject subject] => Tables.Single(table => table.Subject == subject);
}
