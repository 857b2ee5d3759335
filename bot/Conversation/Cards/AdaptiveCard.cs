namespace PolicyBot.Conversation.Cards;

/// <summary>Root of the typed model of Adaptive Cards 1.5.</summary>
public sealed record AdaptiveCard;
