using System.Text;
using System.Text.RegularExpressions;

namespace PolicyBot.Mailbox.Receipts;

/// <summary>
/// The secret code by which a reporter comes back: 140 bits as 28 characters of Crockford's base 32 in groups of four.
/// Shown once and only in a dialog; stored as keyed hashes (<see cref="ReceiptHasher"/>).
/// </summary>
public sealed partial record Receipt
{
    /// <summary>Characters, without the hyphens.</summary>
    public const int Length = 28;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Group = 4;

    private readonly string _code;

    private Receipt(string code) => _code = code;

    /// <summary>With hyphens between the groups, for the eyes of the reporter alone.</summary>
    public string Reveal() => string.Join('-', _code.Chunk(Group).Select(group => new string(group)));

    /// <summary>The bare characters, to be hashed.</summary>
    internal byte[] Bytes() => Encoding.ASCII.GetBytes(_code);

    /// <param name="random">At least 18 random bytes; the first 140 bits are used.</param>
    internal static Receipt From(ReadOnlySpan<byte> random)
    {
        var code = new StringBuilder(Length);
        for (var bit = 0; code.Length < Length; bit += 5)
        {
            var pair = (random[bit / 8] << 8) | (bit / 8 + 1 < random.Length ? random[(bit / 8) + 1] : 0);
            code.Append(Alphabet[(pair >> (11 - (bit % 8))) & 31]);
        }

        return new Receipt(code.ToString());
    }

    /// <summary>Takes what people type: any case, spaces or hyphens anywhere, O for 0, I and L for 1.</summary>
    /// <returns><see langword="null"/> when it cannot be a receipt.</returns>
    public static Receipt? Read(string? typed)
    {
        if (typed is null || typed.Length > 200)
            return null;

        var code = new StringBuilder(Length);
        foreach (var character in typed)
        {
            if (char.IsWhiteSpace(character) || character is '-' or '‐' or '‑' or '–' or '.' or '_')
                continue;

            var digit = char.ToUpperInvariant(character) switch
            {
                'O' => '0',
                'I' or 'L' => '1',
                var other => other,
            };
            if (!Alphabet.Contains(digit, StringComparison.Ordinal))
                return null;

            code.Append(digit);
        }

        return code.Length == Length ? new Receipt(code.ToString()) : null;
    }

    /// <summary>
    /// Whether what looks like a receipt stands somewhere in a text: a message or a report that holds one gives the mailbox away.
    /// A random code without two digits and four letters comes up once in two thousand; seven words of four letters are far commoner.
    /// </summary>
    public static bool StandsIn(string text)
    {
        foreach (var match in Candidates().EnumerateMatches(text))
        {
            var candidate = text.AsSpan(match.Index, match.Length).ToString();
            if (candidate.Count(char.IsAsciiDigit) >= 2 && candidate.Count(char.IsAsciiLetter) >= 4 && Read(candidate) is not null)
                return true;
        }

        return false;
    }

    public override string ToString() => "Receipt(hidden)";

    [GeneratedRegex(@"\b[0-9A-Za-z]{4}(?:[ \-‐‑–._]{0,3}[0-9A-Za-z]{4}){6}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Candidates();
}
