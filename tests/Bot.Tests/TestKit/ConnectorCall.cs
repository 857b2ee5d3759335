using System.Text.Json;

namespace PolicyBot.Tests.TestKit;

/// <summary>One call that a <see cref="FakeConnector"/> took.</summary>
/// <param name="Path">From <c>v3</c> on, each part decoded.</param>
/// <param name="RawPath">As it came over the wire.</param>
/// <param name="Body">Empty when there was none.</param>
internal sealed record ConnectorCall(string Method, IReadOnlyList<string> Path, string RawPath, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string? Authorization => Headers.GetValueOrDefault("Authorization");

    /// <summary>Of kind Undefined when the body is no JSON.</summary>
    public JsonElement Json
    {
        get
        {
            try
            {
                return JsonSerializer.Deserialize<JsonElement>(Body);
            }
            catch (JsonException)
            {
                return default;
            }
        }
    }

    public string? Type => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("type", out var type) ? type.GetString() : null;
}
