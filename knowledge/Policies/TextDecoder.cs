using System.Text;
using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Policies;

/// <summary>
/// Makes text of bytes. A byte order mark decides; without one it must be UTF-8. What is no UTF-8 at all is taken for Windows-1252, which old editors
/// wrote, and its owner is told; what is UTF-8 with broken places is refused, since a quote from it could not be trusted to the letter.
/// </summary>
internal static partial class TextDecoder
{
    private const string NoText = "The file is not text; if it was made by another program, give it back its own ending, or save it as text with the encoding UTF-8.";
    private const string Broken = "The file has places that are broken or in another encoding than the rest; open it, mend those places and save it with the encoding UTF-8.";
    private const string Old = "The file is not UTF-8; it was read as Windows-1252, so letters with accents may be wrong. Save it with the encoding UTF-8.";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The longer mark first, for UTF-32 begins as UTF-16 does.</summary>
    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], Utf8),
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true)),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
    ];

    /// <param name="isHtml">Whether the text may name its own encoding.</param>
    /// <param name="remarks">Receives a sentence when the text can be used and should be mended.</param>
    /// <exception cref="UnreadableDocumentException">It is no text.</exception>
    public static string Decode(byte[] bytes, bool isHtml, ICollection<string> remarks)
    {
        try
        {
            foreach (var (mark, encoding) in Marks)
                if (bytes.AsSpan().StartsWith(mark)) return Checked(encoding.GetString(bytes, mark.Length, bytes.Length - mark.Length));

            return Checked(Utf8.GetString(bytes));
        }
        catch (DecoderFallbackException e)
        {
            return DecodeOld(bytes, isHtml, remarks, e);
        }
    }

    private static string DecodeOld(byte[] bytes, bool isHtml, ICollection<string> remarks, DecoderFallbackException cause)
    {
        if (Marks.Any(known => bytes.AsSpan().StartsWith(known.Mark))) throw new UnreadableDocumentException(Broken, cause);
        if (isHtml && Declared(bytes) is { } encoding) return Checked(encoding.GetString(bytes));
        if (bytes.Any(one => one is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C) or 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)) throw new UnreadableDocumentException(NoText, cause);
        if (HasUtf8(bytes)) throw new UnreadableDocumentException(Broken, cause);

        remarks.Add(Old);

        return Checked(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes));
    }

    private static Encoding? Declared(byte[] bytes)
    {
        var name = Charset().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048))).Groups["name"].Value;
        var known = name.Length > 0 && !name.StartsWith("utf", StringComparison.OrdinalIgnoreCase)
            ? CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncodings().FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.GetEncoding()
            : null;

        // Browsers take Latin-1 and ASCII for Windows-1252, which has more letters.
        return known?.CodePage is 28591 or 20127 ? CodePagesEncodingProvider.Instance.GetEncoding(1252) : known;
    }

    /// <summary>Letters of several bytes that are sound are no accident.</summary>
    private static bool HasUtf8(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length;)
        {
            var sound = Rune.DecodeFromUtf8(bytes[i..], out _, out var length) == System.Buffers.OperationStatus.Done;
            if (sound && length > 1) return true;

            i += Math.Max(1, length);
        }

        return false;
    }

    private static string Checked(string text) => text.Contains('\0', StringComparison.Ordinal) ? throw new UnreadableDocumentException(NoText) : text;

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?(?<name>[\w-]{2,40})""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
