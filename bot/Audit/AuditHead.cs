namespace PolicyBot.Audit;

/// <summary>
/// How long a chain is and how it ends. Whoever keeps a head elsewhere (in an export, on paper) can show later that nothing was cut from the end and
/// that the chain was not written anew, which the chain alone cannot show.
/// </summary>
/// <param name="Count">0 for a chain without entries.</param>
/// <param name="Hash">Of the last entry, 64 lower-case hexadecimal digits; zeros for a chain without entries.</param>
public sealed record AuditHead(long Count, string Hash)
{
    public static AuditHead OfNothing { get; } = new(0, new string('0', 64));
}
