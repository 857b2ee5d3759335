using System.Text;

namespace PolicyBot.Mailbox.Receipts;

/// <summary>
/// The secret code by which a reporter comes back: 140 bits as 28 characters of Crockford's base 32 in groups of four.
/// Shown once and only in a dialog; stored as keyed hashes (<see cref="ReceiptHasher"/>).
/// </summary>
public sealed record Receipt
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

    public override string ToString() => "Receipt(hidden)";
}
