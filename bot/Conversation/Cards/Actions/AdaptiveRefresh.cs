namespace PolicyBot.Conversation.Cards.Actions;

/// <summary>How a card is shown anew by itself.</summary>
public sealed record AdaptiveRefresh
{
    public required AdaptiveExecuteAction Action { get; init; }

    /// <summary>For whom; at most 60 (Teams).</summary>
    public IReadOnlyList<string>? UserIds { get; init; }
}
