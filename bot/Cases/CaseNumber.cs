using System.Diagnostics.CodeAnalysis;
using PolicyBot.Primitives;

namespace PolicyBot.Cases;

/// <summary>
/// By what people call a case, such as <c>C-7KQ4-M2XD</c>. Random, not counted: a running number would tell in which order,
/// and so about when, an anonymous report came.
/// </summary>
public readonly record struct CaseNumber
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private CaseNumber(string text) => Text = text;

    public string Text { get; }

    public static CaseNumber Draw(Ids ids)
    {
        var letters = ids.Bytes(8).Select(random => Alphabet[random & 31]).ToArray();

        return new CaseNumber($"C-{new string(letters, 0, 4)}-{new string(letters, 4, 4)}");
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out CaseNumber number)
    {
        var isNumber = text is { Length: 11 } && text.StartsWith("C-", StringComparison.Ordinal) && text[6] == '-'
            && text.Where((_, i) => i is > 1 and not 6).All(letter => Alphabet.Contains(letter, StringComparison.Ordinal));
        number = isNumber ? new CaseNumber(text!) : default;

        return isNumber;
    }

    public override string ToString() => Text;
}
