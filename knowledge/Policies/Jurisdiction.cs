using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Policies;

/// <summary>Which places a policy is for, and whether a place is among them.</summary>
internal static partial class Jurisdiction
{
    private static readonly string[] Everywhere = ["ALL", "EVERYWHERE", "GLOBAL", "WORLDWIDE", "*"];

    /// <summary>The members of the European Union, by ISO 3166-1 (Greece is GR there, not EL).</summary>
    private static readonly string[] Union =
    [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
        "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    ];

    /// <returns>Codes in upper case, empty for everywhere; or <see langword="null"/> when one of them is no code.</returns>
    public static IReadOnlyList<string>? TryRead(IReadOnlyList<string> written)
    {
        var codes = written.Select(code => code.ToUpperInvariant()).Select(code => code == "UK" ? "GB" : code).ToList();
        if (codes.Any(code => Everywhere.Contains(code, StringComparer.Ordinal))) return [];

        return codes.TrueForAll(code => Code().IsMatch(code)) ? codes : null;
    }

    /// <param name="policy">As <see cref="TryRead"/> returns it.</param>
    /// <param name="place">A code such as <c>DE</c> or <c>US-CA</c>; <see langword="null"/> for any place.</param>
    public static bool Covers(IReadOnlyList<string> policy, string? place)
    {
        if (policy.Count == 0 || string.IsNullOrWhiteSpace(place)) return true;

        var asked = place.Trim().ToUpperInvariant();
        if (asked == "UK") asked = "GB";

        var country = asked.Split('-')[0];

        return policy.Any(code => code == asked || code == country || (code == "EU" && Union.Contains(country, StringComparer.Ordinal)));
    }

    [GeneratedRegex(@"^[A-Z]{2}(-[A-Z0-9]{1,3})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
