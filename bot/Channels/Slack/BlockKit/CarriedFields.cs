using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>What a button or a view carries, verb and all, as text that Slack hands back.</summary>
internal static class CarriedFields
{
    // No field of ours begins so; what a forger writes there is only looked up.
    private const string Held = "~held";

    // Slack's own limits are far below.
    private const int Longest = 10_000;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 2 };

    /// <param name="most">UTF-16 units of the text.</param>
    public static string Write(IReadOnlyDictionary<string, string> fields, int most, HeldFields held)
    {
        var whole = JsonSerializer.Serialize(fields, Compact);
        if (whole.Length <= most)
            return whole;

        return JsonSerializer.Serialize(new Dictionary<string, string> { [Verbs.Field] = fields.GetValueOrDefault(Verbs.Field, ""), [Held] = held.Keep(fields) }, Compact);
    }

    /// <summary>For a card whose button must not carry what it is about into a message.</summary>
    /// <returns>The same as a number, which stands for it while it is held, however short it is.</returns>
    public static IReadOnlyDictionary<string, string> Hold(string verb, IReadOnlyDictionary<string, string> fields, HeldFields held) =>
        fields.Count == 0 ? fields : new Dictionary<string, string> { [Held] = held.Keep(new Dictionary<string, string>(fields) { [Verbs.Field] = verb }) };

    /// <param name="carried">As it came back; may be anything.</param>
    /// <returns>With an empty verb when there is none.</returns>
    public static CardPress Read(string? carried, HeldFields held)
    {
        var fields = Parse(carried);
        if (fields.Remove(Held, out var number))
        {
            if (held.Find(number) is not { } kept)
                return new(fields.GetValueOrDefault(Verbs.Field, ""), new Dictionary<string, string>()) { IsTooOld = true };

            fields = new Dictionary<string, string>(kept);
        }

        fields.Remove(Verbs.Field, out var verb);

        return new(verb ?? "", fields);
    }

    private static Dictionary<string, string> Parse(string? carried)
    {
        var fields = new Dictionary<string, string>();
        if (carried is null || carried.Length > Longest || !carried.StartsWith('{'))
            return fields;

        try
        {
            using var json = JsonDocument.Parse(carried, new JsonDocumentOptions { MaxDepth = 2 });
            foreach (var field in json.RootElement.EnumerateObject())
            {
                if (Json.Name(field) is { } name && Json.Text(field.Value) is { } text)
                    fields[name] = text;
            }
        }
        catch (JsonException)
        {
            return []; // not written by us
        }

        return fields;
    }
}
