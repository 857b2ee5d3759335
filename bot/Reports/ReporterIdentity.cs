namespace PolicyBot.Reports;

/// <summary>Who a named reporter is. Sealed apart from the report, since it may be shown to fewer people (EU 2019/1937, art. 16).</summary>
/// <param name="Name">At most 100 characters.</param>
/// <param name="Contact">How to reach them, in their own words; at most 200 characters; <see langword="null"/> when not said.</param>
public sealed record ReporterIdentity(string Name, string? Contact)
{
    /// <summary>
    /// By what the channel in which they filed knows how to write to them, such as <c>teams:0f6c...</c>: the channel, a colon, a random name;
    /// <see langword="null"/> when it does not. Nobody is shown it.
    /// </summary>
    public string? Reach { get; init; }
}
