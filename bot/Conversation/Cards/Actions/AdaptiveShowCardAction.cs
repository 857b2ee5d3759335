namespace PolicyBot.Conversation.Cards.Actions;

/// <summary>Unfolds a card within the card.</summary>
public sealed record AdaptiveShowCardAction() : AdaptiveAction("Action.ShowCard")
{
    public required AdaptiveCard Card { get; init; }
}
