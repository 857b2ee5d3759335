using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Actions;

/// <summary>Sends its verb, its data and the inputs, and may be answered with a card that takes the place of this one.</summary>
public sealed record AdaptiveExecuteAction() : AdaptiveAction("Action.Execute")
{
    public string? Verb { get; init; }

    /// <summary>The verb, under <c>verb</c>, and whatever fields the button carries. Inputs of the same name would take their place.</summary>
    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>();

    public AdaptiveAssociatedInputs AssociatedInputs { get; init; }
}
