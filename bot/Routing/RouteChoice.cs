namespace PolicyBot.Routing;

/// <summary>Which rule spoke, and where it points.</summary>
/// <param name="Rule">The rule's name; <see cref="RouteFinder.DefaultRule"/> when none fitted.</param>
/// <param name="Destinations">Told at once: at least one, each once; the first is where the case goes, the others get copies.</param>
/// <param name="Route">The further steps, in order, for an escalation; none of them is told at once.</param>
public sealed record RouteChoice(string Rule, IReadOnlyList<string> Destinations, IReadOnlyList<string> Route);
