using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Inputs;

/// <summary>Words to type.</summary>
public sealed record AdaptiveTextInput() : AdaptiveInput("Input.Text")
{
    /// <summary>Characters.</summary>
    public required int MaxLength { get; init; }

    public bool IsMultiline { get; init; }

    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    /// <summary>Anchored, and simple: every client has its own dialect.</summary>
    public string? Regex { get; init; }

    public AdaptiveTextInputStyle Style { get; init; }

    public AdaptiveAction? InlineAction { get; init; }
}
