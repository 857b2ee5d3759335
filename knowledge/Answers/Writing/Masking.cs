using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>
/// Takes out of a question what may say who somebody is, which report is meant, or what opens something. Only what is left is ever sent to a model. Rather takes
/// too much: policies are seldom asked about by number, and the question itself stays with us, where it is searched for as it was typed.
/// </summary>
internal static partial class Masking
{
    private const string Name = "[name]";

    /// <param name="knows">Whether policies use a word, which then is no name: see <see cref="PolicyWords"/>.</param>
    /// <returns>On one line, with words in brackets in the place of what was taken out.</returns>
    public static string Of(string text, Func<Word, bool> knows)
    {
        var masked = Plain(text);

        masked = Key().Replace(masked, "[secret]");
        masked = Mention().Replace(masked, "[person]");
        masked = Handle().Replace(masked, "${before}[person]");
        masked = Mail().Replace(masked, "[e-mail]");
        masked = Link().Replace(masked, "[link]");
        masked = Password().Replace(masked, "${before}[secret]");
        masked = Account().Replace(masked, "[account]");
        masked = CaseNumber().Replace(masked, "[number]");
        masked = Dashed().Replace(masked, "[code]");
        masked = Groups().Replace(masked, match => IsCode(match.Value) ? "[code]" : match.Value);
        masked = Token().Replace(masked, match => IsSecret(match.Value) ? "[secret]" : match.Value);
        masked = Numbered().Replace(masked, "${before}[number]");
        masked = Digits().Replace(masked, match => IsNumberOfSomebody(match.Value) ? "[number]" : match.Value);
        masked = Introduction().Replace(masked, $"${{before}}{Name}${{after}}");
        masked = Person().Replace(masked, $"${{before}}{Name}");

        masked = Space().Replace(masked, " ").Trim();

        return NamesOfPeople.TakeOut(masked, Name, knows);
    }

    /// <summary>Whether there is a telling word beside what was taken out.</summary>
    public static bool LeavesAQuestion(string masked) => Words.Of(Taken().Replace(masked, " ")).Any(word => !StopWords.Contains(word.Plain));

    public static bool HasTakenOut(string masked) => Taken().IsMatch(masked);

    /// <summary>Letters that cannot be seen, or that look like others, would hide what is to be found.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned:
                    break;
                case System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator:
                    plain.Append(' ');
                    break;
                default:
                    plain.Append(rune);
                    break;
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>Words of four letters follow each other in many a sentence; a code has a group of letters and digits, or is written without spaces.</summary>
    private static bool IsCode(string groups)
    {
        if (!groups.Any(char.IsWhiteSpace)) return groups.Any(char.IsAsciiLetter) || groups.Length > 12;

        return groups.Split((char[])[' ', '-', '_', '.', ':', ',', ';', '/', '|'], StringSplitOptions.RemoveEmptyEntries).Any(group => group.Any(char.IsAsciiLetter) && group.Any(char.IsAsciiDigit));
    }

    private static bool IsSecret(string token) => token.Length >= 25 || (token.Count(char.IsAsciiDigit) >= 2 && token.Any(char.IsAsciiLetter));

    private static bool IsNumberOfSomebody(string digits) => digits.Count(char.IsAsciiDigit) >= 7 && !Date().IsMatch(digits);

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const string NamePart = @"\p{Lu}[\p{L}\p{M}'’.-]*";
    private const string NextPart = @"( (van|von|de|der|den|da|di|la|le|al|bin|el)\b| " + NamePart + ")";
    private const string FullName = NamePart + NextPart + "{0,4}";

    [GeneratedRegex(@"-----BEGIN .*-----END [^-]*-----|-----BEGIN .*|\beyJ[\w-]{8,}(\.[\w-]*)*|\b(sk|pk|rk|ghp|gho|ghs|ghu|glpat|github_pat|xox[a-z]|xapp|npg|shp[a-z]{2})[-_][\w-]{8,}|\bAKIA[0-9A-Z]{12,}|\b(AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd|ApiKey|api_key|access_token|client_secret|sig)=[^;\s&]+", Options)]
    private static partial Regex Key();

    [GeneratedRegex(@"<[@#!][^>]*>|<at\b[^>]*>[^<]*(</at>)?", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(mailto:)?[^\s<>()\[\],;:""]+ ?(@|\(at\)|\[at\]| at (?-i:[a-z0-9-]+ dot )) ?[^\s<>()\[\],;:""?!]+", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]{1,15}://\S+|\bwww\.\S+|\\\\[\w.$-]+\\\S+|\b[a-z]:\\\S+", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<before>^|[\s(,;:])@[\w][\w.-]*( " + NamePart + ")?", Options)]
    private static partial Regex Handle();

    [GeneratedRegex(@"(?<before>\b(pass ?word|pass ?phrase|pass ?code|pin|one-time code|api key|access key|secret key|token)( (is|was|=)|:|=) ?)['""“]?[^\s'""”]*[^\s'""”?.,!a-z][^\s'""”]*", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Password();

    [GeneratedRegex(@"\b[A-Z]{2}\d{2}( ?[A-Z0-9]{4}){2,7}( ?[A-Z0-9]{1,4})?\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Account();

    [GeneratedRegex(@"\bC ?[‐-―_-] ?[0-9A-Z]{4} ?[‐-―_-]? ?[0-9A-Z]{4}\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex CaseNumber();

    // A receipt: seven groups of four. Fewer are taken too, since one may have been left out.
    [GeneratedRegex(@"\b([0-9A-Za-z]{4}[\s_.:,;/|‐-―-]{0,3}){4,}[0-9A-Za-z]{4}\b", Options)]
    private static partial Regex Groups();

    [GeneratedRegex(@"\b[0-9A-Za-z]{3,5}([‐-―-][0-9A-Za-z]{3,5}){4,}\b", Options)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"[A-Za-z0-9_+/=~-]{16,}", Options)]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<before>\b(case|report|ticket|incident|employee|personnel|staff|badge|customer|client|patient|member|contract|account|invoice|passport|licen[cs]e|tax|insurance|id)( ?(number|no\.?|nr\.?|id|code|file))?( is)? ?[:#]? ?)[A-Z]{0,4}[-/]?([0-9]{4,}|[0-9]{2,4}([-/][0-9A-Z]{2,})+|(?-i:[A-Z]+)[0-9]{2,}[A-Z0-9]*)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\+?\(?[0-9][0-9 ()./–-]{5,}[0-9]", Options)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^((19|20)[0-9]{2}[./-][0-9]{1,2}[./-][0-9]{1,2}|[0-9]{1,2}[./-][0-9]{1,2}[./-](19|20)[0-9]{2}|(19|20)[0-9]{2}[ /–-]{1,3}[0-9]{1,4}|[0-9]{1,4}[ /]{1,3}(19|20)[0-9]{2})$", Options)]
    private static partial Regex Date();

    // What somebody says of themselves; "I am Jane Doe" and "this is Jane from Sales", but not "I am German".
    [GeneratedRegex(
        @"(?<before>\b(?i:my (full |first |last )?name is|my name's|i am called|i'?m called|they call me|call me|signed,?|(kind |best )?regards,?|best wishes,?|cheers,|yours( sincerely| faithfully)?,) )(" + FullName + @"|[\p{L}'’-]+)"
        + @"|(?<before>\b(?i:i am|i'?m|im) )" + NamePart + NextPart + "{1,4}"
        + @"|(?<before>\b(?i:this is|here is|it is|it'?s|i am|i'?m|im) )" + FullName + @"(?<after>,? (from|speaking|here|at|in|with|of)\b)", Options)]
    private static partial Regex Introduction();

    // Of whom somebody speaks.
    [GeneratedRegex(@"(?<before>\b((?i:mr|mrs|ms|miss|mx|dr|prof|professor|herr|frau|madame|monsieur|señora?)\.? |(?i:my|our|the|a|his|her|their) (boss|manager|supervisor|team lead|colleague|co-?worker|director|friend|wife|husband|partner|client|customer|patient|intern|contractor|neighbou?r|ex|assistant|named|called|employee)s?,? ((named|called),? )?|(?i:someone|somebody|a person|a man|a woman|colleague|employee) (?i:named|called) ))" + FullName, Options)]
    private static partial Regex Person();

    [GeneratedRegex(@"\[[a-z-]+\]", Options)]
    private static partial Regex Taken();

    [GeneratedRegex(@"\s+", Options)]
    private static partial Regex Space();
}
