namespace PolicyBot.Conversation.Cards.Inputs;

/// <summary>A number to type.</summary>
public sealed record AdaptiveNumberInput() : AdaptiveInput("Input.Number")
{
    public double? Value { get; init; }

    public double? Min { get; init; }

    public double? Max { get; init; }

    public string? Placeholder { get; init; }
}
