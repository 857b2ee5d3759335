using System.Text.Json;

namespace PolicyBot.Tests.TestKit.AzureOpenAI;

/// <summary>One call that a <see cref="FakeAzureOpenAI"/> took.</summary>
/// <param name="Path">With its query.</param>
/// <param name="Headers">As they came over the wire; names in any case.</param>
/// <param name="Body">As it came over the wire.</param>
internal sealed record ModelCall(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private readonly JsonElement _json = Parse(Body);

    public bool IsEmbeddings => Path.EndsWith("/embeddings", StringComparison.Ordinal);

    public bool IsChat => Path.EndsWith("/chat/completions", StringComparison.Ordinal);

    /// <summary>The name of the deployment.</summary>
    public string Model => Text(_json, "model");

    public bool IsStreamed => _json.TryGetProperty("stream", out var stream) && stream.ValueKind == JsonValueKind.True;

    /// <summary>Such as <c>answer</c>; empty where any text would do.</summary>
    public string Schema => Part(Part(_json, "response_format"), "json_schema") is { ValueKind: JsonValueKind.Object } schema ? Text(schema, "name") : "";

    /// <summary>The whole request.</summary>
    public JsonElement Json => _json;

    /// <summary>Each message's role and text, in their order.</summary>
    public IReadOnlyList<(string Role, string Text)> Messages =>
        [.. Items(Part(_json, "messages")).Select(message => (Text(message, "role"), Content(Part(message, "content"))))];

    /// <summary>The last message of the user, where it is one JSON object.</summary>
    public JsonElement Asked => Parse(Messages.LastOrDefault(message => message.Role == "user").Text ?? "");

    /// <summary>Empty when the prompt holds none.</summary>
    public string Question => Text(Asked, "question");

    public IReadOnlyList<FakePassage> Passages =>
        [.. Items(Part(Asked, "passages")).Select(passage => new FakePassage(Text(passage, "id"), Text(passage, "title"), Text(passage, "heading"), Text(passage, "text")))];

    /// <summary>The texts to make vectors of.</summary>
    public IReadOnlyList<string> Inputs => Part(_json, "input") switch
    {
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        var many => [.. Items(many).Select(input => input.ToString())],
    };

    /// <returns>The value of the header; <see langword="null"/> without it.</returns>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <returns>Empty when there is no such text.</returns>
    public static string Text(JsonElement json, string name) => Part(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    /// <returns>Of kind Undefined when it is not there.</returns>
    public static JsonElement Part(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : default;

    private static JsonElement[] Items(JsonElement json) => json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : [];

    private static string Content(JsonElement content) =>
        content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(Items(content).Select(part => Text(part, "text")));

    private static JsonElement Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default; // no JSON: nothing can be found in it
        }
    }
}
