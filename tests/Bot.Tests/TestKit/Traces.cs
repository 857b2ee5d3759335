using System.Text;

namespace PolicyBot.Tests.TestKit;

/// <summary>Finds a text in bytes that were read as Latin-1, in whichever way it may have been written.</summary>
internal static class Traces
{
    /// <returns>How it is written there, such as <c>UTF-16</c>; <see langword="null"/> when it is not there.</returns>
    public static string? Of(string text, string bytes) => Writings(text)
        .Where(writing => bytes.Contains(writing.Written, writing.How))
        .Select(writing => writing.Name)
        .FirstOrDefault();

    private static IEnumerable<(string Name, string Written, StringComparison How)> Writings(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        yield return ("UTF-8", Encoding.Latin1.GetString(utf8), StringComparison.OrdinalIgnoreCase);
        yield return ("an address", Uri.EscapeDataString(text), StringComparison.OrdinalIgnoreCase);
        yield return ("UTF-16", Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(text)), StringComparison.OrdinalIgnoreCase);
        yield return ("UTF-16, the other way round", Encoding.Latin1.GetString(Encoding.BigEndianUnicode.GetBytes(text)), StringComparison.OrdinalIgnoreCase);
        foreach (var (name, bytes) in new[] { ("", utf8), (" of UTF-16", Encoding.Unicode.GetBytes(text)) })
        {
            yield return ($"hex{name}", Convert.ToHexString(bytes), StringComparison.OrdinalIgnoreCase);

            // What stands before it decides where the groups of three bytes begin; the letters at the edges hold bits of what is around.
            for (var before = 0; before < 3; before++)
            {
                var skipped = before == 0 ? 0 : before + 1;
                var base64 = Convert.ToBase64String([.. new byte[before], .. bytes]).TrimEnd('=');
                var whole = base64[skipped..^((before + bytes.Length) % 3 == 0 ? 0 : 1)];
                yield return ($"base64{name}", whole, StringComparison.Ordinal);
                yield return ($"base64 of addresses{name}", whole.Replace('+', '-').Replace('/', '_'), StringComparison.Ordinal);
            }
        }
    }
}
