namespace PolicyBot.Conversation.Cards.Inputs;

/// <summary>A day to choose. Its value comes back as yyyy-MM-dd.</summary>
public sealed record AdaptiveDateInput() : AdaptiveInput("Input.Date")
{
    public DateOnly? Value { get; init; }

    public DateOnly? Min { get; init; }

    public DateOnly? Max { get; init; }

    public string? Placeholder { get; init; }
}
