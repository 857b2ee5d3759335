namespace PolicyBot.Hosting.Health;

/// <summary>What <c>GET /health</c> says.</summary>
internal sealed record HealthAnswer
{
    /// <summary><c>ok</c>, <c>degraded</c> (works, and somebody should look) or <c>failing</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The process answers. A process that is not live is to be restarted.</summary>
    public bool Live { get; } = true;

    /// <summary>It can take reports and questions. One that is not ready gets no traffic.</summary>
    public required bool Ready { get; init; }

    public required IReadOnlyDictionary<string, CheckAnswer> Checks { get; init; }
}
