namespace PolicyBot.Routing;

/// <summary>Which rule spoke, and where it points.</summary>
/// <param name="Rule">The rule's name; <see cref="RouteFinder.DefaultRule"/> when none fitted.</param>
/// <param name="Destinations">At least one, each once, in the order of the rule.</param>
public sealed record RouteChoice(string Rule, IReadOnlyList<string> Destinations);
