using System.Text.Json;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>One call that a <see cref="FakeSlack"/> took.</summary>
/// <param name="Method">Such as <c>chat.postMessage</c>; <c>response_url</c> for one of those.</param>
/// <param name="ContentType">As it came over the wire.</param>
/// <param name="Body">As it came over the wire.</param>
/// <param name="Arguments">Of the JSON or the form, as far as Slack reads them.</param>
internal sealed record SlackCall(string Method, string? Authorization, string? ContentType, string Body, JsonElement Arguments)
{
    /// <summary>Where it went; tells one <c>response_url</c> from another.</summary>
    public string Path { get; init; } = "";

    /// <summary>Without <c>Bearer</c>.</summary>
    public string? Token => Authorization is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : null;

    /// <returns><see langword="null"/> when there is no such text.</returns>
    public string? Text(string name) =>
        Arguments.ValueKind == JsonValueKind.Object && Arguments.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <returns>Of kind Undefined when it is not there.</returns>
    public JsonElement Part(string name) => Arguments.ValueKind == JsonValueKind.Object && Arguments.TryGetProperty(name, out var value) ? value : default;
}
