using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PolicyBot.Hosting.Health;

/// <summary>Asks every check, at most once a second however many ask: a check costs a look into the database, and the page is open to everybody.</summary>
internal sealed class HealthView(HealthCheckService checks, TimeProvider time) : IDisposable
{
    /// <summary>The tag of a check without which nothing can be taken in. The others only degrade.</summary>
    public const string Ready = "ready";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1, 1);
    private HealthAnswer? _last;
    private long _lastAt;

    public async Task<HealthAnswer> LookAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_last is null || time.GetElapsedTime(_lastAt) >= Fresh)
            {
                _last = Answer(await checks.CheckHealthAsync(cancellationToken));
                _lastAt = time.GetTimestamp();
            }

            return _last;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static HealthAnswer Answer(HealthReport report) => new()
    {
        Status = Word(report.Status),
        Ready = report.Entries.Values.All(entry => entry.Status != HealthStatus.Unhealthy || !entry.Tags.Contains(Ready)),
        Checks = report.Entries.ToDictionary(entry => entry.Key, entry => new CheckAnswer(Word(entry.Value.Status), Says(entry.Value))),
    };

    // The framework puts an exception's message into the description.
    private static string Says(HealthReportEntry entry) =>
        entry.Exception is { } exception ? $"The check itself failed ({exception.GetType().Name})." : entry.Description ?? "";

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ok",
        HealthStatus.Degraded => "degraded",
        _ => "failing",
    };
}
