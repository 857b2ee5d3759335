using PolicyBot.Outbox;

namespace PolicyBot.Cases.Clocks;

/// <summary>Where a case is passed on to.</summary>
internal sealed class NextStep(IDestinations destinations)
{
    /// <returns>The case with one destination more, and that destination; <see langword="null"/> when its route is used up.</returns>
    public (CaseSummary After, string Destination)? Of(CaseSummary summary)
    {
        var left = summary.Route.SkipWhile(name => destinations.Find(name) is null || summary.Destinations.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();

        return left is [var next, .. var others]
            ? (summary with { Destinations = [.. summary.Destinations, next], Route = others }, next)
            : null;
    }
}
