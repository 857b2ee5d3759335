using Microsoft.Extensions.Options;
using PolicyBot.Outbox;
using PolicyBot.Routing.Calendars;

namespace PolicyBot.Routing;

/// <summary>Reads the signposts.</summary>
public sealed class RouteFinder
{
    public const string DefaultRule = "default";

    private readonly RoutingOptions _options;
    private readonly Dictionary<string, Signpost> _signposts;

    public RouteFinder(IOptions<RoutingOptions> options, IEnumerable<IDestinationKind> kinds, IEnumerable<RoutingVocabulary> vocabularies, WorkCalendars calendars)
    {
        _options = options.Value;
        string[] workers = [.. vocabularies.SelectMany(words => words.Workers)];
        _signposts = _options.Destinations.ToDictionary(
            pair => pair.Key,
            pair => new Signpost(pair.Key, pair.Value, kinds.FirstOrDefault(kind => kind.Kind == pair.Value.Kind), workers, calendars.Named(pair.Value.Calendar)),
            StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="barred">Ids of the people of Legal who are kept out of the case.</param>
    /// <param name="now">For opening hours; kept nowhere.</param>
    public RouteChoice Choose(RoutingFacts facts, IReadOnlySet<string> barred, DateTimeOffset now) => Explain(facts, barred, now).Choice;

    /// <summary>The same choice, with its reasons.</summary>
    public RouteExplanation Explain(RoutingFacts facts, IReadOnlySet<string> barred, DateTimeOffset now)
    {
        var verdicts = new List<RuleVerdict>();
        foreach (var rule in _options.Rules)
        {
            verdicts.Add(RuleFit.Of(rule, facts));
            if (verdicts[^1].Misses.Count == 0)
                return Follow(verdicts, rule.Name, rule.Destinations, [.. rule.Copies, .. _options.Copies], barred, now);
        }

        return Follow(verdicts, DefaultRule, [.. _options.Default, ConfiguredDestinations.LegalInbox], _options.Copies, barred, now);
    }

    /// <summary>Where a step of a case's route leads now, for an escalation.</summary>
    /// <returns>The destination itself, or the deputy that stands in for it; <see langword="null"/> when it may not hear of this case, or exists no more.</returns>
    public string? Reach(string destination, IReadOnlySet<string> barred, DateTimeOffset now)
    {
        var walk = new RouteWalk(_signposts, barred, now);

        return walk.TakeFirst([destination]) ? walk.Told[0] : null;
    }

    /// <summary>Where a case goes on that was taken from where it was: along what is left of its route, else along the fallback, else to Legal's inbox. No rule is asked again.</summary>
    public RouteChoice GoOn(IEnumerable<string> route, IReadOnlySet<string> barred, DateTimeOffset now) => Follow([], DefaultRule, route, [], barred, now).Choice;

    private RouteExplanation Follow(
        List<RuleVerdict> verdicts, string rule, IEnumerable<string> route, IEnumerable<string> copies, IReadOnlySet<string> barred, DateTimeOffset now)
    {
        var walk = new RouteWalk(_signposts, barred, now);
        if (!walk.TakeFirst(route) && !walk.TakeFirst(_options.Fallback))
            walk.TakeLastResort(ConfiguredDestinations.LegalInbox);

        walk.AddCopies(copies);

        return new RouteExplanation(new RouteChoice(rule, walk.Told, walk.Next), verdicts, walk.Steps);
    }
}
