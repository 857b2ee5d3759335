using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Inputs;

/// <summary>Something to choose, or, with <see cref="IsMultiSelect"/>, several; those come back joined by commas, so no value may hold one.</summary>
public sealed record AdaptiveChoiceSetInput() : AdaptiveInput("Input.ChoiceSet")
{
    /// <summary>At most 100 (Slack).</summary>
    public required IReadOnlyList<AdaptiveChoice> Choices { get; init; }

    /// <summary>The value of a choice, or several joined by commas.</summary>
    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool IsMultiSelect { get; init; }

    public AdaptiveChoiceInputStyle Style { get; init; }

    public bool Wrap { get; init; }
}
