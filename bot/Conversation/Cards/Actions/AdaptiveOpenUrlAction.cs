namespace PolicyBot.Conversation.Cards.Actions;

/// <summary>Opens a page.</summary>
public sealed record AdaptiveOpenUrlAction() : AdaptiveAction("Action.OpenUrl")
{
    /// <summary>https; on one of our own pages also an address relative to it.</summary>
    public required Uri Url { get; init; }
}
