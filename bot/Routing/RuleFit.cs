using System.Text;

namespace PolicyBot.Routing;

/// <summary>Holds a rule against a report.</summary>
internal static class RuleFit
{
    public static RuleVerdict Of(RuleOptions rule, RoutingFacts facts) => new(
        rule.Name,
        [
            .. Misses(nameof(rule.Categories), rule.Categories, [facts.Category]),
            .. Misses(nameof(rule.Severities), rule.Severities, [facts.Severity]),
            .. Misses(nameof(rule.Countries), rule.Countries, Said(facts.Country)),
            .. Misses(nameof(rule.Units), rule.Units, Said(facts.Unit), Stands),
            .. Misses(nameof(rule.Classifications), rule.Classifications, Said(facts.Classification)),
            .. Misses(nameof(rule.Information), rule.Information, facts.Information),
            .. Misses(nameof(rule.StillGoingOn), rule.StillGoingOn, Said(facts.StillGoingOn)),
        ]);

    /// <summary>How many conditions a rule has.</summary>
    public static int Conditions(RuleOptions rule) =>
        rule.Categories.Count + rule.Severities.Count + rule.Countries.Count + rule.Units.Count + rule.Classifications.Count + rule.Information.Count + rule.StillGoingOn.Count;

    /// <summary>The text as units are compared: one way to write each letter, one blank between words. Takes whatever somebody typed, half a character too.</summary>
    public static string Plain(string text) =>
        string.Join(' ', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string[] Said(string? word) => string.IsNullOrWhiteSpace(word) ? [] : [word];

    private static RuleMiss[] Misses(string condition, List<string> wanted, IReadOnlyList<string> found, Func<string, string, bool>? fits = null) =>
        wanted.Count == 0 || found.Any(word => wanted.Exists(wish => (fits ?? SameCode)(wish, word))) ? [] : [new RuleMiss(condition, wanted, found)];

    private static bool SameCode(string wish, string word) => string.Equals(wish, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the wish stands in the text as whole words: "IT" in "Group IT, Madrid", and not in "Audit".</summary>
    private static bool Stands(string wish, string text)
    {
        var (word, place) = (Plain(wish), Plain(text));
        for (var at = place.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = place.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (IsEdge(place, at - 1, word[0]) && IsEdge(place, at + word.Length, word[^1]))
                return true;
        }

        return false;
    }

    // Beside a sign that is no letter, such as the end of "C++", no further edge is asked for.
    private static bool IsEdge(string text, int at, char neighbour) =>
        at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]) || !char.IsLetterOrDigit(neighbour);
}
