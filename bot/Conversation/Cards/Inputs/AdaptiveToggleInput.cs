namespace PolicyBot.Conversation.Cards.Inputs;

/// <summary>A box to tick. Required means that it must be ticked.</summary>
public sealed record AdaptiveToggleInput() : AdaptiveInput("Input.Toggle")
{
    /// <summary>Stands beside the box.</summary>
    public required string Title { get; init; }

    /// <summary><see cref="ValueOn"/> or <see cref="ValueOff"/>; <see langword="null"/> is off.</summary>
    public string? Value { get; init; }

    /// <summary><see langword="null"/> is <c>true</c>.</summary>
    public string? ValueOn { get; init; }

    /// <summary><see langword="null"/> is <c>false</c>.</summary>
    public string? ValueOff { get; init; }

    public bool Wrap { get; init; }
}
