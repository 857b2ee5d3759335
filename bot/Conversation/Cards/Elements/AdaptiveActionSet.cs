using PolicyBot.Conversation.Cards.Actions;

namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>Buttons within the body.</summary>
public sealed record AdaptiveActionSet() : AdaptiveElement("ActionSet")
{
    public required IReadOnlyList<AdaptiveAction> Actions { get; init; }
}
