namespace PolicyBot.Routing;

/// <summary>What can be wrong with one rule.</summary>
internal sealed class RuleCheck(IReadOnlyList<RoutingVocabulary> vocabularies)
{
    public IEnumerable<string> Check(RoutingOptions options, RuleOptions rule, int place)
    {
        var key = $"Routing:Rules:{place}";

        return
        [
            .. CheckName(options, key, rule, place),
            .. CheckConditions(key, rule),
            .. NamedDestinations.Check(options, $"{key}:Destinations", rule.Destinations, mayBeNone: false),
            .. NamedDestinations.Check(options, $"{key}:Copies", rule.Copies, mayBeNone: true),
        ];
    }

    private static IEnumerable<string> CheckName(RoutingOptions options, string key, RuleOptions rule, int place)
    {
        if (string.IsNullOrWhiteSpace(rule.Name) || rule.Name == RouteFinder.DefaultRule || options.Rules.Take(place).Any(earlier => earlier.Name == rule.Name))
            yield return $"{key}:Name is \"{rule.Name}\". Give each rule a name of its own, other than \"{RouteFinder.DefaultRule}\".";

        if (rule.Name.Length > RoutingCheck.LongestName)
            yield return $"{key}:Name has more than {RoutingCheck.LongestName} characters. Shorten it: it appears in the audit trail.";
    }

    private IEnumerable<string> CheckConditions(string key, RuleOptions rule)
    {
        if (RuleFit.Conditions(rule) == 0)
            yield return $"{key} fits every report, so that no later rule is ever reached. Name Categories, Severities, Countries, Units, Classifications, Information or StillGoingOn, or use Routing:Default.";

        foreach (var country in rule.Countries.Where(country => country.Length != 2 || !country.All(char.IsAsciiLetter)))
            yield return $"{key}:Countries holds \"{country}\". Write the two letters of ISO 3166-1, such as ES.";

        foreach (var unit in rule.Units.Where(unit => RuleFit.Plain(unit).Length == 0))
            yield return $"{key}:Units holds \"{unit}\", which would stand in every unit. Write words that stand in what reporters write there, such as Research.";

        foreach (var sentence in vocabularies.SelectMany(words => CheckCodes(key, rule, words)))
            yield return sentence;
    }

    private static IEnumerable<string> CheckCodes(string key, RuleOptions rule, RoutingVocabulary words) =>
    [
        .. CheckWords($"{key}:{nameof(rule.Categories)}", rule.Categories, words.Categories),
        .. CheckWords($"{key}:{nameof(rule.Severities)}", rule.Severities, words.Severities),
        .. CheckWords($"{key}:{nameof(rule.Classifications)}", rule.Classifications, words.Classifications),
        .. CheckWords($"{key}:{nameof(rule.Information)}", rule.Information, words.Information),
        .. CheckWords($"{key}:{nameof(rule.StillGoingOn)}", rule.StillGoingOn, words.StillGoingOn),
    ];

    private static IEnumerable<string> CheckWords(string key, IEnumerable<string> given, IReadOnlyCollection<string> known) =>
        given.Where(word => !known.Contains(word, StringComparer.OrdinalIgnoreCase))
            .Select(word => $"{key} holds \"{word}\". Write one of: {string.Join(", ", known)}.");
}
