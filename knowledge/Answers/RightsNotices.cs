using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Finds the notice of rights that belongs beside quotes which explain a duty of confidentiality.</summary>
internal static partial class RightsNotices
{
    private const string Version = "2026-2";

    private const string Everywhere =
        "Nothing quoted here stops you from going to an authority. You may report a possible breach of law to an authority or speak with a lawyer of your own, without asking or telling anyone at the company first, before you use any internal channel or instead of it.";

    /// <summary>17 CFR 240.21F-17(a) and article 24 of Directive (EU) 2019/1937: what would impede such a report has no effect, whoever wrote it.</summary>
    private const string Unbinding =
        "A sentence quoted here can be read as if it kept you from going to an authority, or made you ask or tell someone first. Towards authorities it does not bind you: you need nobody's permission, and the company may not hold it against you.";

    /// <summary>18 USC 1833(b)(1) and (2); contractors and consultants are covered by (b)(4).</summary>
    private const string UnitedStates =
        "United States, 18 USC 1833(b): An individual is not held criminally or civilly liable under any federal or state trade secret law for the disclosure of a trade secret that is made (A) in confidence to a federal, state or local government official, either directly or indirectly, or to an attorney, and solely for the purpose of reporting or investigating a suspected violation of law; or (B) in a complaint or other document filed in a lawsuit or other proceeding, if such filing is made under seal. "
        + "An individual who files a lawsuit for retaliation by an employer for reporting a suspected violation of law may disclose the trade secret to their attorney and use it in the court proceeding, if they file any document containing the trade secret under seal and do not disclose the trade secret except under a court order. Employees here include contractors and consultants.";

    /// <summary>Articles 10, 19, 21(2), 21(7) and 24 of the directive; article 3(2) of Directive (EU) 2016/943.</summary>
    private const string EuropeanUnion =
        "European Union, Directive (EU) 2019/1937: Whoever reports a breach within its scope, inside the company or straight to a competent authority, with reasonable grounds to believe that it is true, is protected from retaliation. "
        + "They are not in breach of any restriction on disclosure if they had reasonable grounds to believe that the disclosure was necessary to reveal the breach, and disclosing a trade secret under the conditions of the directive is lawful. No agreement or policy can take these rights away.";

    /// <returns><see langword="null"/> when no quote explains such a duty or reads as if it kept anyone from an authority.</returns>
    public static RightsNotice? For(IReadOnlyList<Citation> citations, string? place)
    {
        var impedes = citations.SelectMany(citation => citation.Quote.Split('\n')).SelectMany(line => SentenceSplitter.Split(line).Select(range => line[range])).Any(AuthorityLint.Impedes);
        if (!impedes && !citations.Any(citation => Explains(citation.Quote))) return null;

        var texts = new List<string>();
        if (impedes) texts.Add(Unbinding);
        texts.Add(Everywhere);
        if (Jurisdiction.Covers(["US"], place)) texts.Add(UnitedStates);
        if (Jurisdiction.Covers(["EU"], place)) texts.Add(EuropeanUnion);

        return new RightsNotice(Version, string.Join('\n', texts));
    }

    /// <summary>A quote that speaks of secrets and of what must or must not be done.</summary>
    private static bool Explains(string quote) => Secret().IsMatch(quote) && Duty().IsMatch(quote);

    [GeneratedRegex(@"\b(confidential(ity|ly)?|secre(t|ts|cy)|non-?disclosure|NDAs?|proprietary|restricted|disclos(e|es|ed|ing|ure|ures))\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Secret();

    [GeneratedRegex(@"\b(must|shall|should|may|never|not|no|only|keep|keeps|need|needs|required|requires|agree|agrees|nobody|prohibited|forbidden|approval|approve|approved)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Duty();
}
