namespace PolicyBot.Routing;

/// <summary>Lists of names of destinations, held against those that there are.</summary>
internal static class NamedDestinations
{
    public static IEnumerable<string> Check(RoutingOptions options, string key, List<string> names, bool mayBeNone) =>
        names.Count == 0
            ? mayBeNone ? [] : [$"{key} is empty. Name at least one of: {Known(options)}."]
            : names.Where(name => !IsKnown(options, name))
                .Select(name => $"{key} names the destination \"{name}\", which does not exist. Write one of: {Known(options)}; or add Routing:Destinations:{name}.");

    public static bool IsKnown(RoutingOptions options, string name) => options.Destinations.Keys.Contains(name, StringComparer.OrdinalIgnoreCase);

    public static string Known(RoutingOptions options) => string.Join(", ", options.Destinations.Keys);
}
