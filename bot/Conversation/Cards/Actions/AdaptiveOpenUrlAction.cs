namespace PolicyBot.Conversation.Cards.Actions;

/// <summary>Opens a page.</summary>
public sealed record AdaptiveOpenUrlAction() : AdaptiveAction("Action.OpenUrl")
{
    /// <summary>https only.</summary>
    public required Uri Url { get; init; }
}
