using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Chooses the rights notice for a place, when what is quoted explains a duty of confidentiality.</summary>
internal static partial class RightsNotices
{
    /// <summary>Changes with every change of a wording below.</summary>
    public const string Version = "2026-11";

    private const string Everywhere =
        "Whatever a duty of confidentiality says, you may always report a possible breach of law to a public authority, without asking or telling anyone first.";

    private const string UnitedStates =
        "United States, 18 USC 1833(b): nobody is liable under trade secret law for disclosing a trade secret in confidence to a government official or an attorney solely to report or investigate a suspected violation of law, or in a filing made under seal. Who sues for retaliation after such a report may use the trade secret in that case, under seal.";

    private const string EuropeanUnion =
        "European Union, Directive (EU) 2019/1937: who reports a breach on reasonable grounds, inside the company or to the competent authority, is protected against retaliation and not liable for a disclosure that was necessary to reveal it.";

    /// <summary>ISO 3166-1 codes of the member states.</summary>
    private static readonly string[] Members =
        ["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"];

    /// <returns><see langword="null"/> when nothing quoted explains such a duty.</returns>
    public static RightsNotice? For(IEnumerable<Passage> quoted, string? jurisdiction)
    {
        if (!quoted.Any(ExplainsDuty)) return null;

        string[] notices = jurisdiction?.ToUpperInvariant() switch
        {
            null => [Everywhere, UnitedStates, EuropeanUnion],
            "US" => [Everywhere, UnitedStates],
            var place when Members.Contains(place, StringComparer.Ordinal) => [Everywhere, EuropeanUnion],
            _ => [Everywhere],
        };

        return new RightsNotice(Version, string.Join('\n', notices));
    }

    private static bool ExplainsDuty(Passage passage) =>
        Duty().IsMatch($"{passage.Policy.Title} {string.Join(' ', passage.HeadingPath)} {passage.Text}");

    // A word for secrecy near a word for having to keep it.
    [GeneratedRegex(
        @"\b(?:confidential\w*|secre(?:t|ts|cy)|restricted|non-?disclosure|ndas?)\b[^.]{0,120}\b(?:dut(?:y|ies)|oblig\w+|must|may not|never|do not|only with|agreement|sign(?:s|ed)?|keep|protect\w*)\b|\b(?:dut(?:y|ies)|oblig\w+|must|may not|never|do not|only with|sign|keep)\b[^.]{0,120}\b(?:confidential\w*|secre(?:t|ts|cy)|restricted|non-?disclosure|ndas?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Duty();
}
