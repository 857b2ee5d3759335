namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>Facts as name and value.</summary>
public sealed record AdaptiveFactSet() : AdaptiveElement("FactSet")
{
    public required IReadOnlyList<AdaptiveFact> Facts { get; init; }
}
