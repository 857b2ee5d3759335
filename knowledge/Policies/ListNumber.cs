using System.Globalization;

namespace PolicyBot.Knowledge.Policies;

/// <summary>Writes the number of a list item as its list does.</summary>
internal static class ListNumber
{
    private static readonly (int Value, string Letters)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    public static string Of(int number, NumberStyle style) => style switch
    {
        NumberStyle.LowerLetter => Letters(number),
        NumberStyle.UpperLetter => Letters(number).ToUpperInvariant(),
        NumberStyle.LowerRoman => InRoman(number),
        NumberStyle.UpperRoman => InRoman(number).ToUpperInvariant(),
        NumberStyle.TwoDigits => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>After z comes aa, then bb: so Word and HTML count.</summary>
    private static string Letters(int number) =>
        number is < 1 or > 26 * 9 ? number.ToString(CultureInfo.InvariantCulture) : new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string InRoman(int number)
    {
        if (number is < 1 or > 3999) return number.ToString(CultureInfo.InvariantCulture);

        var text = "";
        foreach (var (value, letters) in Roman)
            for (; number >= value; number -= value) text += letters;

        return text;
    }
}
