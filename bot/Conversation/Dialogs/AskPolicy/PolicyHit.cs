using PolicyBot.Conversation.Cards;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>A passage that was found.</summary>
public sealed record PolicyHit
{
    /// <summary>Of the policy.</summary>
    public required string Title { get; init; }

    /// <summary>The headings above the quote, outermost first, in one line; empty when there is none.</summary>
    public required string Section { get; init; }

    /// <summary>Letter by letter as in the policy.</summary>
    public required string Quote { get; init; }

    /// <summary>The citation alone: quote, place, standing, and a link where there is one. It has no buttons that do something.</summary>
    public required AdaptiveCard Card { get; init; }
}
