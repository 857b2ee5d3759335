using Microsoft.Extensions.Options;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Routing;
using PolicyBot.Storage;

namespace PolicyBot.Cases.Clocks;

/// <summary>
/// Where a case is passed on to: along its route, and never to where somebody reads who is kept out of it. Being late alone is no reason to tell people outside Legal:
/// the fallback follows only where nobody of Legal is left who could work the case.
/// </summary>
internal sealed class NextStep(RouteFinder routes, IOptions<RoutingOptions> options, HandlerDirectory people, BarredPeople barred, TimeProvider time)
{
    /// <returns>The case with one destination more, and that destination; <see langword="null"/> when nobody is left to be told.</returns>
    public async Task<(CaseSummary After, string Destination)?> FindAsync(Transaction transaction, CaseSummary summary, CancellationToken cancellationToken)
    {
        var keptOut = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in people.All)
        {
            if (await barred.IsBarredAsync(transaction, summary.Id, person.Id, cancellationToken))
                keptOut.Add(person.Id);
        }

        var isAnybodyLeft = keptOut.Count == 0 || people.All.Any(person => CaseRights.Give(person.Roles, CaseRight.Work) && !keptOut.Contains(person.Id));
        foreach (var step in isAnybodyLeft ? summary.Route : summary.Route.Concat(options.Value.Fallback))
        {
            if (routes.Reach(step, keptOut, time.GetUtcNow()) is { } next && !summary.Destinations.Contains(next, StringComparer.OrdinalIgnoreCase))
                return (summary with { Destinations = [.. summary.Destinations, next], Route = [.. summary.Route.SkipWhile(name => name != step).Skip(1)] }, next);
        }

        return null;
    }
}
