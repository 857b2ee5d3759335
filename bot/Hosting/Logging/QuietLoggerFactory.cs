using Microsoft.Extensions.Options;

namespace PolicyBot.Hosting.Logging;

/// <summary>
/// Stands between everything that logs and everything that writes logs, so that no configuration can turn on what this service promises not to keep:
/// an access log in any disguise, and the messages of exceptions, which can hold what a person typed.
/// </summary>
internal sealed class QuietLoggerFactory(
    IEnumerable<ILoggerProvider> providers,
    IOptionsMonitor<LoggerFilterOptions> filters,
    IOptions<LoggerFactoryOptions> options) : ILoggerFactory
{
    private readonly LoggerFactory _inner = new(providers, filters, options);

    public ILogger CreateLogger(string categoryName) => new QuietLogger(_inner.CreateLogger(categoryName), QuietCategories.Least(categoryName));

    public void AddProvider(ILoggerProvider provider) => _inner.AddProvider(provider);

    public void Dispose() => _inner.Dispose();
}
