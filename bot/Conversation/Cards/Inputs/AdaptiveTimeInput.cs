namespace PolicyBot.Conversation.Cards.Inputs;

/// <summary>A time of day to choose, as HH:mm.</summary>
public sealed record AdaptiveTimeInput() : AdaptiveInput("Input.Time")
{
    public string? Value { get; init; }

    public string? Min { get; init; }

    public string? Max { get; init; }

    public string? Placeholder { get; init; }
}
