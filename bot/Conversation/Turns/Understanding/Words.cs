using System.Text;
using System.Text.RegularExpressions;

namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>Brings what people type into one form: lower case, no apostrophes, one blank between words.</summary>
internal static partial class Words
{
    public static string Normalise(string text) =>
        Invisible().Replace(text.Normalize(NormalizationForm.FormKC).ToLowerInvariant(), string.Empty);

    /// <param name="text">Normalised.</param>
    public static IReadOnlyList<string> Of(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    // Apostrophes of every kind ("I'd" and "id" are both typed), soft hyphens, and characters without width.
    [GeneratedRegex(@"['’‘`´\u00AD\p{Cf}]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
