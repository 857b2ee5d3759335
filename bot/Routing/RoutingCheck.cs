using Microsoft.Extensions.Options;
using PolicyBot.Outbox;
using PolicyBot.Routing.Calendars;

namespace PolicyBot.Routing;

/// <summary>A signpost that points nowhere is found at start, and not by the report that follows it.</summary>
internal sealed class RoutingCheck(IEnumerable<IDestinationKind> kinds, IEnumerable<Destination> ofChannels, IEnumerable<RoutingVocabulary> vocabularies, WorkCalendars calendars)
    : IValidateOptions<RoutingOptions>
{
    /// <summary>Characters of a name: it must fit into a detail of an audit entry.</summary>
    internal const int LongestName = 100;

    public ValidateOptionsResult Validate(string? name, RoutingOptions options)
    {
        IReadOnlyList<IDestinationKind> known = [.. kinds];
        IReadOnlyList<RoutingVocabulary> words = [.. vocabularies];
        var destinations = new DestinationCheck(known, [.. ofChannels], words, calendars);
        var rules = new RuleCheck(words);
        string[] wrong =
        [
            .. options.Destinations.SelectMany(pair => destinations.Check(options, pair.Key, pair.Value)),
            .. NamedDestinations.Check(options, "Routing:Default", options.Default, mayBeNone: false),
            .. options.Rules.SelectMany((rule, place) => rules.Check(options, rule, place)),
            .. NamedDestinations.Check(options, "Routing:Copies", options.Copies, mayBeNone: true),
            .. new FallbackCheck(known, words).Check(options),
        ];

        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
