using System.Text.Json;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>Picks out of what a connector answered the few words we use. Nothing there has to be as it is documented: what cannot be read is as if it had not been sent.</summary>
internal static class ReplyJson
{
    private const int Longest = 1000;

    /// <returns>A string at the top of the object; <see langword="null"/> when there is none, or an empty or endless one.</returns>
    public static string? Find(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name) => Find(json, name, atTop: true);

    /// <returns>The first such string at whatever depth.</returns>
    public static string? FindAnywhere(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name) => Find(json, name, atTop: false);

    private static string? Find(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name, bool atTop)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || (atTop && reader.CurrentDepth != 1) || !reader.ValueTextEquals(name))
                {
                    continue;
                }

                if (reader.Read() && reader.TokenType == JsonTokenType.String && reader.GetString() is { Length: > 0 and <= Longest } text)
                {
                    return text;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // No JSON, cut off, or no Unicode.
        }

        return null;
    }
}
