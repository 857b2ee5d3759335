namespace PolicyBot.Cases.Desk;

/// <summary>What a table of the board's figures tells apart. The first five count the cases opened in the period, the next two those closed in it with an outcome.</summary>
public enum BoardSubject
{
    /// <summary>Cells: <see cref="Reports.Category"/>.</summary>
    Category,

    /// <summary>Cells: <see cref="Reports.Severity"/>.</summary>
    Severity,

    /// <summary>Cells: <c>Named</c>, <c>AnonymousCameBack</c> (wrote again with the receipt), <c>AnonymousSilent</c>.</summary>
    Reporter,

    /// <summary>Cells: <c>InTime</c> (within seven days), <c>Late</c>, <c>NotYet</c>.</summary>
    Acknowledgement,

    /// <summary>Cells: <c>Reopened</c>, <c>NotReopened</c>.</summary>
    Reopening,

    /// <summary>Cells: <see cref="Cases.Outcome"/>.</summary>
    Outcome,

    /// <summary>Cells: <c>InTime</c> (within three months), <c>Late</c>.</summary>
    Closing,

    /// <summary>The cases open at the end of the period. Cells: <c>Overdue</c> (by what law asks), <c>InTime</c>.</summary>
    Standing,
}
