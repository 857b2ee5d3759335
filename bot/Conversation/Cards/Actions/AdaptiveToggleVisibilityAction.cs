namespace PolicyBot.Conversation.Cards.Actions;

/// <summary>Shows or hides elements. Never hide what has the focus.</summary>
public sealed record AdaptiveToggleVisibilityAction() : AdaptiveAction("Action.ToggleVisibility")
{
    public required IReadOnlyList<AdaptiveTargetElement> TargetElements { get; init; }
}
