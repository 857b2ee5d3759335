using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace PolicyBot.Channels;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> strictly: half an escape, bytes that are no UTF-8 and names that are there twice make it unreadable.</summary>
internal static class FormFields
{
    /// <summary>Slack, which sends the most, sends about fifteen.</summary>
    private const int Most = 100;

    /// <returns><see langword="null"/> when it cannot be read.</returns>
    public static IReadOnlyDictionary<string, string>? Read(ReadOnlySpan<byte> body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var scratch = new byte[body.Length];
        foreach (var range in body.Split((byte)'&'))
        {
            var pair = body[range];
            var equals = pair.IndexOf((byte)'=');
            if (equals < 0
                || Decode(pair[..equals], scratch) is not { } name
                || Decode(pair[(equals + 1)..], scratch) is not { } value
                || fields.Count == Most
                || !fields.TryAdd(name, value))
            {
                return null;
            }
        }

        return fields;
    }

    private static string? Decode(ReadOnlySpan<byte> encoded, Span<byte> scratch)
    {
        var length = 0;
        for (var place = 0; place < encoded.Length; place++)
        {
            var letter = encoded[place];
            if (letter == '%')
            {
                if (place + 2 >= encoded.Length || Convert.FromHexString(encoded.Slice(place + 1, 2), scratch[length..], out _, out _) != OperationStatus.Done)
                    return null;

                length++;
                place += 2;
                continue;
            }

            scratch[length++] = letter == '+' ? (byte)' ' : letter;
        }

        var decoded = scratch[..length];
        var read = Utf8.IsValid(decoded) ? Encoding.UTF8.GetString(decoded) : null;
        decoded.Clear(); // it may hold a report
        return read;
    }
}
