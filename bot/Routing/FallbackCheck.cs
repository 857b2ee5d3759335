using PolicyBot.Outbox;

namespace PolicyBot.Routing;

/// <summary>A case that may be told to nobody on its route must have somewhere to go: the day when that happens is the wrong one to find out.</summary>
internal sealed class FallbackCheck(IReadOnlyList<IDestinationKind> kinds, IReadOnlyList<RoutingVocabulary> vocabularies)
{
    private const string Key = "Routing:Fallback";

    public IEnumerable<string> Check(RoutingOptions options)
    {
        if (options.Fallback.Count == 0 && vocabularies.Any(words => words.Handlers.Count > 0))
            yield return $"{Key} is empty, but people are named under Legal:Handlers. Name where a case goes from which all its readers are kept out, such as outside counsel or the audit committee; {ConfiguredDestinations.LegalInbox} will do as long as there is nobody else.";

        foreach (var sentence in NamedDestinations.Check(options, Key, options.Fallback, mayBeNone: true))
            yield return sentence;

        foreach (var name in options.Fallback)
        {
            var (found, settings) = options.Destinations.FirstOrDefault(pair => string.Equals(pair.Key, name, StringComparison.OrdinalIgnoreCase));
            if (settings is { OutsideLegal: false, Readers.Count: 0 }
                && kinds.FirstOrDefault(kind => kind.Kind == settings.Kind) is { } kind
                && kind.PeopleApart(ConfiguredDestinations.Of(found, settings)) is null)
                yield return $"{Key} names the destination \"{name}\", which all of Legal may read, so that it could never take such a case. Set Routing:Destinations:{found}:OutsideLegal to true when nobody of Legal reads it, or name in Readers who does.";
        }
    }
}
