using System.Text.Json.Serialization;

namespace PolicyBot.Conversation.Cards;

/// <summary>What elements and actions have in common. Every property that is null, or the default of the schema, is left out of the JSON.</summary>
public abstract record AdaptiveTypedElement
{
    private protected AdaptiveTypedElement(string type) => Type = type;

    /// <summary>The name on the wire, such as <c>TextBlock</c> or <c>Action.Submit</c>.</summary>
    [JsonPropertyOrder(-2)]
    public string Type { get; }

    /// <summary>Unique in its card.</summary>
    [JsonPropertyOrder(-1)]
    public string? Id { get; init; }

    /// <summary>Features that the client must have, with their lowest versions; otherwise the fallback is used.</summary>
    public IReadOnlyDictionary<string, string>? Requires { get; init; }
}
