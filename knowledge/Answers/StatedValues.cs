using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Reads times, amounts and numbers with what they count out of a sentence.</summary>
internal static partial class StatedValues
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly Dictionary<string, double> Days = new(StringComparer.OrdinalIgnoreCase)
    {
        ["second"] = 1.0 / 86_400,
        ["minute"] = 1.0 / 1_440,
        ["hour"] = 1.0 / 24,
        ["day"] = 1,
        ["week"] = 7,
        ["month"] = 365.25 / 12,
        ["quarter"] = 365.25 / 4,
        ["year"] = 365.25,
    };

    /// <param name="kind"><see cref="Wanted.Time"/>, <see cref="Wanted.Money"/> or <see cref="Wanted.Number"/>; of others there are no values.</param>
    public static IReadOnlyList<StatedValue> In(string text, Wanted kind) => kind switch
    {
        Wanted.Time => Time().Matches(text).Select(match => Time(match, text)).ToList(),
        Wanted.Money => Money().Matches(text).Select(match => Money(match, text)).ToList(),
        Wanted.Number => Number().Matches(text).Where(match => !Days.ContainsKey(Singular(match.Groups["unit"].Value))).Select(match => Number(match, text)).ToList(),
        _ => [],
    };

    private static StatedValue Time(Match match, string text)
    {
        var unit = Singular(match.Groups["unit"].Value);
        var amount = Amount(match.Groups["number"].Value);

        return match.Groups["working"].Success && !match.Groups["working"].Value.StartsWith("cal", StringComparison.OrdinalIgnoreCase)
            ? new StatedValue(amount, $"working {unit}", BoundOf(match, text))
            : new StatedValue(amount * Days[unit], "day", BoundOf(match, text));
    }

    private static StatedValue Money(Match match, string text)
    {
        var currency = match.Groups["currency"].Value.ToUpperInvariant() switch
        {
            "$" or "USD" or "DOLLAR" or "DOLLARS" => "USD",
            "€" or "EUR" or "EURO" or "EUROS" => "EUR",
            "£" or "GBP" or "POUND" or "POUNDS" => "GBP",
            var other => other,
        };

        return new StatedValue(Amount(match.Groups["number"].Value), currency, BoundOf(match, text));
    }

    private static StatedValue Number(Match match, string text) => new(Amount(match.Groups["number"].Value), Stemmer.Stem(match.Groups["unit"].Value.ToLowerInvariant()), BoundOf(match, text));

    private static double Amount(string number) =>
        NumberWords.Of(number) ?? (double.TryParse(number.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var read) ? read : double.NaN);

    private static string Singular(string unit) => unit.TrimEnd('s').ToLowerInvariant();

    private static Bound BoundOf(Match match, string text)
    {
        var before = text[..match.Index].TrimEnd(' ');
        if (BeforeHand().IsMatch(text[(match.Index + match.Length)..])) return Bound.Before;
        if (Every().IsMatch(before)) return Bound.Every;
        if (AtLeast().IsMatch(before)) return Bound.AtLeast;

        return AtMost().IsMatch(before) || Latest().IsMatch(text[(match.Index + match.Length)..]) ? Bound.AtMost : Bound.None;
    }

    [GeneratedRegex(@"\b(at least|minimum of|no less than|not less than|no fewer than|more than|minimum)( the)?$", Options)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"\b(at most|within|up to|no more than|not more than|maximum of|no longer than|less than|under|maximum)( the)?( first| next| last)?$", Options)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"\b(every|each|once|per)$", Options)]
    private static partial Regex Every();

    [GeneratedRegex(@"^ (before|beforehand|in advance|prior|ahead)\b", Options)]
    private static partial Regex BeforeHand();

    [GeneratedRegex(@"^ (at (the )?(latest|most)|or less)\b", Options)]
    private static partial Regex Latest();

    [GeneratedRegex(@"\b(?<number>\d+([.,]\d+)?|a|an|" + NumberWords.Choice + @")( \(\d+\))?[ -](?<working>(working|business|calendar)[ -])?(?<unit>seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?)\b", Options)]
    private static partial Regex Time();

    [GeneratedRegex(@"((?<currency>[$€£¥]|\b(USD|EUR|GBP|CHF)) ?(?<number>\d[\d,]*(\.\d+)?)|\b(?<number>\d[\d,]*(\.\d+)?) ?(?<currency>dollars?|euros?|pounds?|francs?|USD|EUR|GBP|CHF)\b)", Options)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(?<number>\d+|" + NumberWords.Choice + @") (?<unit>[a-z]{3,})\b", Options)]
    private static partial Regex Number();
}
