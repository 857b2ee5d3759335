namespace PolicyBot.Channels.Web;

/// <summary>
/// Keeps the web server from writing down who asked for what, and when: the pages promise that no log of visits is kept. There is no setting
/// against it on purpose, since a setting is what a promise would hang on. Warnings and errors of the server are still logged; they name no caller.
/// </summary>
internal static class VisitLog
{
    private const string WebServer = "Microsoft.AspNetCore";

    public static IServiceCollection KeepNoVisitLog(this IServiceCollection services) => services.PostConfigure<LoggerFilterOptions>(log =>
    {
        // A rule for one provider wins over a rule for all, and a rule for a part of the server over one for the whole: so each gets the same floor.
        foreach (var (index, rule) in log.Rules.Index().ToList())
        {
            if (rule.CategoryName?.StartsWith(WebServer, StringComparison.OrdinalIgnoreCase) is true && (rule.LogLevel ?? log.MinLevel) < LogLevel.Warning)
                log.Rules[index] = new LoggerFilterRule(rule.ProviderName, rule.CategoryName, LogLevel.Warning, rule.Filter);
        }

        foreach (var provider in log.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList())
        {
            if (!log.Rules.Any(rule => rule.ProviderName == provider && string.Equals(rule.CategoryName, WebServer, StringComparison.OrdinalIgnoreCase)))
                log.Rules.Add(new LoggerFilterRule(provider, WebServer, LogLevel.Warning, filter: null));
        }
    });
}
