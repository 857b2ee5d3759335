using PolicyBot.Conversation.Cards.Elements;

namespace PolicyBot.Conversation.Cards.Inputs;

/// <summary>Something to fill in. Its value comes back as a string under its id; the server checks everything again.</summary>
public abstract record AdaptiveInput : AdaptiveElement
{
    private protected AdaptiveInput(string type)
        : base(type)
    {
    }

    /// <summary>What to fill in. A placeholder is no label. <see langword="null"/> only for a toggle, whose title says it.</summary>
    public required string? Label { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>How to mend a value that the client refuses.</summary>
    public string? ErrorMessage { get; init; }
}
