using Microsoft.Extensions.Options;
using PolicyBot.Outbox;

namespace PolicyBot.Routing;

/// <summary>A signpost that points nowhere is found at start, and not by the report that follows it.</summary>
internal sealed class RoutingCheck(IEnumerable<IDestinationKind> kinds, IEnumerable<Destination> ofChannels, IEnumerable<RoutingVocabulary> vocabularies) : IValidateOptions<RoutingOptions>
{
    /// <summary>Characters of a name: it must fit into a detail of an audit entry.</summary>
    private const int LongestName = 100;

    public ValidateOptionsResult Validate(string? name, RoutingOptions options)
    {
        string[] wrong = [.. CheckDestinations(options), .. CheckDefault(options), .. options.Rules.SelectMany((rule, place) => CheckRule(options, rule, place))];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> CheckDestinations(RoutingOptions options)
    {
        foreach (var (name, settings) in options.Destinations)
        {
            var key = $"Routing:Destinations:{name}";
            if (name.Length > LongestName || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            {
                yield return $"{key}: a destination's name has at most {LongestName} letters, digits, hyphens and underscores, since it is kept with each case. Give it another name.";
            }

            if (kinds.FirstOrDefault(kind => kind.Kind == settings.Kind) is not { } known)
            {
                yield return $"{key}:Kind is \"{settings.Kind}\". Write one of: {string.Join(", ", kinds.Select(kind => kind.Kind))}.";
                continue;
            }

            if (name == ConfiguredDestinations.LegalInbox && settings.Kind != InboxKind.Name)
            {
                yield return $"{key}:Kind is \"{settings.Kind}\", but {name} is always Legal's inbox in this program. Give the destination another name.";
            }

            if (ofChannels.Any(taken => string.Equals(taken.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"{key}: the name {name} is kept for messages to people. Give the destination another name.";
            }

            foreach (var sentence in known.Check(key, ConfiguredDestinations.Of(name, settings)))
            {
                yield return sentence;
            }
        }
    }

    private static IEnumerable<string> CheckDefault(RoutingOptions options) =>
        CheckNames(options, "Routing:Default", options.Default);

    private IEnumerable<string> CheckRule(RoutingOptions options, RuleOptions rule, int place)
    {
        var key = $"Routing:Rules:{place}";
        if (string.IsNullOrWhiteSpace(rule.Name) || rule.Name == RouteFinder.DefaultRule || options.Rules.Take(place).Any(earlier => earlier.Name == rule.Name))
        {
            yield return $"{key}:Name is \"{rule.Name}\". Give each rule a name of its own, other than \"{RouteFinder.DefaultRule}\".";
        }

        if (rule.Name.Length > LongestName)
        {
            yield return $"{key}:Name has more than {LongestName} characters. Shorten it: it appears in the audit trail.";
        }

        if (rule.Categories.Count + rule.Severities.Count + rule.Countries.Count == 0)
        {
            yield return $"{key} fits every report, so that no later rule is ever reached. Name Categories, Severities or Countries, or use Routing:Default.";
        }

        foreach (var country in rule.Countries.Where(country => country.Length != 2 || !country.All(char.IsAsciiLetter)))
        {
            yield return $"{key}:Countries holds \"{country}\". Write the two letters of ISO 3166-1, such as ES.";
        }

        foreach (var sentence in vocabularies.SelectMany(words =>
            CheckWords($"{key}:Categories", rule.Categories, words.Categories).Concat(CheckWords($"{key}:Severities", rule.Severities, words.Severities))))
        {
            yield return sentence;
        }

        foreach (var sentence in CheckNames(options, $"{key}:Destinations", rule.Destinations))
        {
            yield return sentence;
        }
    }

    private static IEnumerable<string> CheckWords(string key, IEnumerable<string> given, IReadOnlyCollection<string> known) =>
        given.Where(word => !known.Contains(word, StringComparer.OrdinalIgnoreCase))
            .Select(word => $"{key} holds \"{word}\". Write one of: {string.Join(", ", known)}.");

    private static IEnumerable<string> CheckNames(RoutingOptions options, string key, List<string> names) =>
        names.Count == 0
            ? [$"{key} is empty. Name at least one of: {Known(options)}."]
            : names.Where(name => !options.Destinations.Keys.Contains(name, StringComparer.OrdinalIgnoreCase))
                .Select(name => $"{key} names the destination \"{name}\", which does not exist. Write one of: {Known(options)}; or add Routing:Destinations:{name}.");

    private static string Known(RoutingOptions options) => string.Join(", ", options.Destinations.Keys);
}
