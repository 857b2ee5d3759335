using PolicyBot.Cases.Handlers;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Routing;

namespace PolicyBot.Cases.Routes;

/// <summary>The command <c>route</c>: says where a report would go, by the very code that sends it there. It starts nothing and opens no database.</summary>
public static class RouteCommand
{
    public const string Name = "route";

    /// <param name="services">Wired as for the server; only what a route is chosen by is made.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="WrongArgumentException">The file or an argument is wrong.</exception>
    public static async Task<int> RunAsync(RouteArguments asked, IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        if (asked.AsksForHelp)
        {
            await output.WriteLineAsync(RouteArguments.Usage);
            return 0;
        }

        var finder = services.GetRequiredService<RouteFinder>(); // wrong settings end it here, as they end a start
        var people = services.GetRequiredService<HandlerDirectory>();
        if (asked.Barred.FirstOrDefault(id => people.Find(id) is null) is { } stranger)
            throw new WrongArgumentException($"--barred names \"{stranger}\", who is not under Legal:Handlers. {Mend(people)}");

        var report = await ExampleReport.ReadAsync(asked.File, services.GetRequiredService<ReportCheck>(), cancellationToken);
        var severity = SeverityScale.Of(report.Category, report.Content);
        var facts = CaseFacts.Of(report.Category, severity, report.Content);
        var at = asked.At ?? services.GetRequiredService<TimeProvider>().GetUtcNow();
        var options = services.GetRequiredService<Microsoft.Extensions.Options.IOptions<RoutingOptions>>().Value;

        foreach (var line in RouteStory.Tell(facts, at, asked.Barred, options, finder.Explain(facts, asked.Barred, at)))
            await output.WriteLineAsync(line);

        return 0;
    }

    private static string Mend(HandlerDirectory people) => people.All.Any()
        ? $"Write some of: {string.Join(", ", people.All.Select(handler => handler.Id))}."
        : "Nobody is there yet. Write the people of Legal there, such as --Legal:Handlers:anna-ruiz:Name=\"Anna Ruiz\" --Legal:Handlers:anna-ruiz:Roles:0=Lead, or leave --barred out.";
}
