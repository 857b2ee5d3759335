using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Conversation.Cards.Actions;

/// <summary>Sends its data and the inputs.</summary>
public sealed record AdaptiveSubmitAction() : AdaptiveAction("Action.Submit")
{
    /// <summary>The verb, under <c>verb</c>, and whatever fields the button carries. Inputs of the same name would take their place.</summary>
    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>();

    public AdaptiveAssociatedInputs AssociatedInputs { get; init; }
}
