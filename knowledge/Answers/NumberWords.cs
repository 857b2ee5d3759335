using System.Collections.Frozen;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Numbers that are written as words.</summary>
internal static class NumberWords
{
    /// <summary>All of them but "a" and "an", as one choice of a regular expression.</summary>
    public const string Choice = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|fifty|sixty|ninety|hundred";

    private static readonly FrozenDictionary<string, int> Values = $"{Choice}|a|an".Split('|')
        .Zip([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 45, 50, 60, 90, 100, 1, 1], KeyValuePair.Create)
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <returns><see langword="null"/> when the word is none.</returns>
    public static int? Of(string word) => Values.TryGetValue(word, out var value) ? value : null;
}
