using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PolicyBot.Reports;

/// <summary>A place in a policy, from which somebody came to report: written <c>id@version#Heading > Heading</c>.</summary>
public sealed record PolicyClause
{
    /// <summary>Characters of the whole.</summary>
    public const int Longest = 300;

    private const string Between = " > ";
    private const int LongestId = 100;
    private const int LongestVersion = 50;

    private PolicyClause(string policyId, string version, string heading) => (PolicyId, Version, Heading) = (policyId, version, heading);

    /// <summary>Lower-case letters, digits and hyphens.</summary>
    public string PolicyId { get; }

    public string Version { get; }

    /// <summary>The headings, outermost first, joined by <c> > </c>; may be empty.</summary>
    public string Heading { get; }

    /// <summary>Of a citation. Where the headings are too long together, the outer ones are left off.</summary>
    /// <returns><see langword="null"/> when it cannot be written so.</returns>
    public static PolicyClause? Of(string policyId, string version, IReadOnlyList<string> headingPath)
    {
        for (var skipped = 0; skipped <= headingPath.Count; skipped++)
        {
            if (TryParse($"{policyId}@{version}#{string.Join(Between, headingPath.Skip(skipped).Select(OneLine))}", out var clause))
                return clause;
        }

        return null;
    }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PolicyClause? clause)
    {
        clause = null;
        if (text is not { Length: <= Longest })
            return false;

        var at = text.IndexOf('@', StringComparison.Ordinal);
        var hash = text.IndexOf('#', Math.Max(at, 0));
        if (at is not (> 0 and <= LongestId) || hash - at - 1 is not (> 0 and <= LongestVersion) || !IsId(text[..at]) || !IsVersion(text[(at + 1)..hash]) || !IsHeading(text[(hash + 1)..]))
            return false;

        clause = new PolicyClause(text[..at], text[(at + 1)..hash], text[(hash + 1)..]);

        return true;
    }

    public override string ToString() => $"{PolicyId}@{Version}#{Heading}";

    private static bool IsId(string text) => text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static bool IsVersion(string text) => text.All(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && letter is not ('@' or '#')) && text.Trim() == text;

    // Half a surrogate pair is enumerated as the replacement character.
    private static bool IsHeading(string text) => !text.EnumerateRunes().Any(letter => Rune.IsControl(letter) || letter == Rune.ReplacementChar) && text.Trim() == text;

    private static string OneLine(string heading) => string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
