namespace PolicyBot.Conversation.Cards.Actions;

/// <summary>What a press shows or hides.</summary>
/// <param name="ElementId">The <see cref="AdaptiveTypedElement.Id"/> of an element in the same card.</param>
/// <param name="IsVisible"><see langword="null"/>: shown when hidden, and hidden when shown.</param>
public sealed record AdaptiveTargetElement(string ElementId, bool? IsVisible = null);
