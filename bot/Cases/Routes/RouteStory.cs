using System.Diagnostics;
using System.Globalization;
using PolicyBot.Routing;

namespace PolicyBot.Cases.Routes;

/// <summary>A choice of route, told to an operator.</summary>
internal static class RouteStory
{
    public static IEnumerable<string> Tell(RoutingFacts facts, DateTimeOffset at, IReadOnlySet<string> barred, RoutingOptions options, RouteExplanation route) =>
    [
        "The report",
        $"  category {facts.Category}, severity {facts.Severity} (computed from the answers)",
        .. Answers(facts),
        $"  at {at.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture)}{(barred.Count == 0 ? "" : $", kept out: {string.Join(", ", barred.Order(StringComparer.Ordinal))}")}",
        "",
        "The rules",
        .. Rules(options, route),
        "",
        "The destinations",
        .. route.Steps.Select(step => $"  {step.Destination} ({options.Destinations.First(pair => string.Equals(pair.Key, step.Destination, StringComparison.OrdinalIgnoreCase)).Value.Kind}): {Part(step)}"),
        "",
        $"Told at once: {string.Join(", ", route.Choice.Destinations)}. Next steps: {(route.Choice.Route.Count == 0 ? "none" : string.Join(", then ", route.Choice.Route))}.",
    ];

    private static IEnumerable<string> Answers(RoutingFacts facts)
    {
        (string What, string? Said)[] answers =
        [
            ("class of the information", facts.Classification), ("kind of information", facts.Information.Count == 0 ? null : string.Join(", ", facts.Information)),
            ("still going on", facts.StillGoingOn), ("unit", facts.Unit), ("country", facts.Country),
        ];

        return answers.Select(answer => $"  {answer.What}: {answer.Said ?? "not said"}");
    }

    private static IEnumerable<string> Rules(RoutingOptions options, RouteExplanation route)
    {
        foreach (var verdict in route.Rules)
        {
            yield return verdict.Misses.Count == 0
                ? $"  {verdict.Rule}: fits."
                : $"  {verdict.Rule}: does not fit. {string.Join(" ", verdict.Misses.Select(miss => $"{miss.Condition} wants {string.Join(" or ", miss.Wanted)}; the report says {(miss.Found.Count == 0 ? "nothing" : string.Join(", ", miss.Found))}."))}";
        }

        foreach (var rule in options.Rules.Skip(route.Rules.Count))
            yield return $"  {rule.Name}: not looked at, since {route.Choice.Rule} comes first.";

        if (route.Choice.Rule == RouteFinder.DefaultRule)
            yield return $"  {RouteFinder.DefaultRule}: no rule fits, so it goes by Routing:Default.";
    }

    private static string Part(RouteStep step) => step.Part switch
    {
        RoutePart.Used => "used, the case goes here.",
        RoutePart.UsedThoughClosed => "used, the case goes here; it is closed then, but has no deputy that could take it.",
        RoutePart.Deputy => $"used as the deputy of {step.Instead}, which is closed then.",
        RoutePart.Copy => "copy, told as well.",
        RoutePart.Closed => "closed then; its deputy is told, and it is the next step.",
        RoutePart.Next => "next step.",
        RoutePart.Conflict => "skipped because of a conflict: who is kept out of the case reads what arrives here, or nobody else does.",
        RoutePart.DeputyClosed => $"passed over as the deputy of {step.Instead}: it is closed then as well.",
        RoutePart.LastResort => "used as the last resort: nobody under Legal:Handlers may see the case, and Routing:Fallback has no way out. It waits here.",
        _ => throw new UnreachableException(step.Part.ToString()),
    };
}
