using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PolicyBot.Tests.Channels.Web;

public sealed class KeepingNoVisitLog
{
    public static TheoryData<string, string> Settings => new()
    {
        { "Logging:LogLevel:Default", "Trace" },
        { "Logging:LogLevel:Microsoft", "Trace" },
        { "Logging:LogLevel:Microsoft.AspNetCore", "Debug" },
        { "Logging:LogLevel:microsoft.aspnetcore.hosting", "Information" },
        { "Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Information" },
        { "Logging:Kept:LogLevel:Default", "Trace" },
        { "Logging:Kept:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace" },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task However_much_is_logged_no_visit_is(string key, string level)
    {
        using var log = new KeptLog();
        await using var web = await WebUnderTest.StartAsync("Development", log, ("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information"), (key, level));

        await web.Client.GetAsync("/report?MARKER");
        await web.PostWithAsync("/report/turns", """{"kind":"pressed","verb":"report.file.anonymous","fields":{"a":"MARKER"}}""", ("User-Agent", "MARKER"));
        await web.PostWithAsync("/report/turns", "MARKER", ("Origin", "https://MARKER.example"));
        await web.PostAsync("""{"pass":"MARKER"}""", lane: "/mailbox/news");
        await web.StopAsync();

        Assert.Contains(log.Lines, line => line.Contains("Application started", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("report", StringComparison.OrdinalIgnoreCase) || line.Contains("mailbox", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(log.Lines, line => line.Contains("MARKER", StringComparison.OrdinalIgnoreCase) || line.Contains("127.0.0.1:", StringComparison.Ordinal) && !line.Contains("listening", StringComparison.Ordinal));
    }

    /// <summary>Keeps every line that the filters let through.</summary>
    [ProviderAlias("Kept")]
    private sealed class KeptLog : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public IReadOnlyList<string> Lines => [.. _lines];

        public ILogger CreateLogger(string categoryName) => new Kept(_lines, categoryName);

        public void Dispose()
        {
            // Nothing is held.
        }

        private sealed class Kept(ConcurrentQueue<string> lines, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
