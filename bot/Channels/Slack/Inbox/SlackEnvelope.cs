using System.Text.Json;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>
/// Reads the JSON that Slack sends so strictly that nobody behind has to be afraid of it: an object without two fields of one name, and without half a letter
/// (an escape such as <c>\ud800</c> without its other half) in any name or text.
/// </summary>
internal static class SlackEnvelope
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <param name="utf8">Is not copied: it must outlive the document.</param>
    /// <returns><see langword="null"/> when it cannot be read.</returns>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            ReadTexts(utf8.Span);
            var document = JsonDocument.Parse(utf8, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;

            document.Dispose();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What is wrong stands in the exception together with somebody's own words.
        }

        return null;
    }

    private static void ReadTexts(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.ValueIsEscaped || reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                reader.GetString();
        }
    }
}
