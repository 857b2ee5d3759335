namespace PolicyBot.Hosting.Logging;

internal sealed class QuietLogger(ILogger inner, LogLevel least) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull =>
        least == LogLevel.None ? null : inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => least != LogLevel.None && logLevel >= least && inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        // What an operator can mend is said on stderr in one sentence (Program.cs); the host would add the stack.
        if (least == LogLevel.None || logLevel < least || StartRefusal.Explain(exception) is not null)
        {
            return;
        }

        var quiet = exception is null ? null : new QuietException(exception);
        inner.Log(logLevel, eventId, state, quiet, formatter);
    }
}
