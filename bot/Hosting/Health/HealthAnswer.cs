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

    /// <summary>For callers from elsewhere: the name of a file can tell of a policy that is not for everyone, that of a destination of an office.</summary>
    public HealthAnswer WithoutNames() => this with { Checks = Checks.ToDictionary(check => check.Key, check => check.Value with { Says = Elsewhere }) };

    private const string Elsewhere = "Ask from the machine that runs the bot, or read its log, to learn more.";
}
