namespace PolicyBot.Reports;

/// <summary>What can be wrong with a field of a report. Its words are the conversation's.</summary>
public enum ReportProblem
{
    Missing,
    TooShort,
    TooLong,
    NotAChoice,
    NotADate,
    InTheFuture,
    TooLongAgo,

    /// <summary>It holds what looks like a receipt: whoever reads the report could then open the mailbox.</summary>
    HoldsAReceipt,

    /// <summary>It holds what looks like a private key, a token or a password in a URL.</summary>
    HoldsAKey,

    /// <summary>It holds a number that is built like a payment card's.</summary>
    HoldsACardNumber,

    /// <summary>It holds many lines of what looks like program code or tabular data.</summary>
    HoldsLongCode,
}
