namespace PolicyBot.Outbox;

/// <summary>Section <c>Outbox</c>: the pace of the post room.</summary>
public sealed class OutboxOptions
{
    /// <summary>How often the outbox is looked through, besides at once after each commit here (another replica's commits ring no bell here).</summary>
    /// <value>100 milliseconds to 5 minutes. The default is 2 seconds.</value>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long one attempt may take.</summary>
    /// <value>1 second to 5 minutes. The default is 10 seconds.</value>
    public TimeSpan AttemptFor { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The pause after the first failure, with jitter; each further one is about twice as long.</summary>
    /// <value>10 milliseconds to 1 minute. The default is 1 second.</value>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between two attempts. Attempts never end.</summary>
    /// <value>1 second to 1 hour. The default is 1 minute.</value>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The pause after a destination has refused a delivery: somebody has to mend something first.</summary>
    /// <value>1 second to 1 day. The default is 15 minutes.</value>
    public TimeSpan RefusedPause { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a destination is left in peace after half of its recent attempts have failed.</summary>
    /// <value>1 second to 1 hour. The default is 15 seconds.</value>
    public TimeSpan BreakFor { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Attempts at once at one destination.</summary>
    /// <value>1 to 64. The default is 4.</value>
    public int AtOnce { get; set; } = 4;

    /// <summary>
    /// How often the replica that delivers renews its lease, work or no work. After three beats without a sign, another takes over.
    /// </summary>
    /// <value>100 milliseconds to 1 minute. The default is 2 seconds.</value>
    public TimeSpan LeaseBeat { get; set; } = TimeSpan.FromSeconds(2);

    internal TimeSpan LeasePatience => 3 * LeaseBeat;
}
