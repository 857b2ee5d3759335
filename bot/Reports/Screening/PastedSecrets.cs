using System.Text.RegularExpressions;

namespace PolicyBot.Reports.Screening;

/// <summary>
/// Spots the very secret in the report of its leak (the model is EU 2019/1937, art. 16(4): a report must not become a second leak).
/// It errs on the side of asking: the reporter may send as written.
/// </summary>
public static partial class PastedSecrets
{
    /// <summary>Lines of code-like text from which on it is taken for pasted.</summary>
    private const int LongCode = 8;

    public static ReportProblem? Find(string text) =>
        Keys().IsMatch(text) ? ReportProblem.HoldsAKey
        : HoldsCardNumber(text) ? ReportProblem.HoldsACardNumber
        : HoldsLongCode(text) ? ReportProblem.HoldsLongCode
        : null;

    private static bool HoldsCardNumber(string text)
    {
        foreach (var match in DigitRuns().EnumerateMatches(text))
        {
            var digits = string.Concat(text.AsSpan(match.Index, match.Length).ToString().Where(char.IsAsciiDigit));
            if (digits.Length is >= 13 and <= 19 && digits.Distinct().Count() > 1 && PassesLuhn(digits))
                return true;
        }

        return false;
    }

    // ISO/IEC 7812-1, annex B.
    private static bool PassesLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1)
                digit = digit > 4 ? (digit * 2) - 9 : digit * 2;

            sum += digit;
        }

        return sum % 10 == 0;
    }

    private static bool HoldsLongCode(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length < LongCode)
            return false;

        var run = 0;
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;

            run = CodeLine().IsMatch(line.TrimEnd()) ? run + 1 : 0;
            if (run >= LongCode)
                return true;
        }

        return false;
    }

    // Private keys and the tokens of widely used services, by the prefixes that these publish; passwords in URLs; JSON web tokens.
    [GeneratedRegex(
        @"-----BEGIN [A-Z ]*PRIVATE KEY|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\bgithub_pat_[A-Za-z0-9_]{22,}|\bxox[abeprs]-[A-Za-z0-9-]{10,}|\bglpat-[A-Za-z0-9_-]{20}|\bsk-[A-Za-z0-9_-]{20,}|\bAIza[0-9A-Za-z_-]{35}|\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}|\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.|\b[a-z][a-z0-9+.-]*://[^\s:/@]+:[^\s:/@]+@|\bAccountKey=[A-Za-z0-9+/=]{40,}|(?i:\b(?:password|passwort|passwd|pwd|secret|api[_-]?key|token)\b\s*[:=]\s*\S{8,})",
        RegexOptions.NonBacktracking)]
    private static partial Regex Keys();

    [GeneratedRegex(@"\d(?:[ -]?\d){12,18}", RegexOptions.NonBacktracking)]
    private static partial Regex DigitRuns();

    // Ends as statements do, opens a block, is a table row of many columns, or is indented and holds an operator.
    [GeneratedRegex(@"[;{}]$|^\s*(?:#include|import |from \S+ import|using |def |class |function |public |private |SELECT |INSERT |<\/?\w+)|^(?:[^,;\t|]*[,;\t|]){4,}|^\s{2,}\S.*(?:=|\(|->|::)", RegexOptions.NonBacktracking)]
    private static partial Regex CodeLine();
}
