using Microsoft.Extensions.Options;

namespace PolicyBot.Routing;

/// <summary>Reads the signposts.</summary>
public sealed class RouteFinder(IOptions<RoutingOptions> options)
{
    public const string DefaultRule = "default";

    public RouteChoice Choose(RoutingFacts facts)
    {
        var rule = options.Value.Rules.Find(candidate => candidate.Fits(facts));
        return rule is null
            ? new RouteChoice(DefaultRule, Once(options.Value.Default))
            : new RouteChoice(rule.Name, Once(rule.Destinations));
    }

    private static IReadOnlyList<string> Once(IEnumerable<string> names) => [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
}
