using PolicyBot.Conversation.Cards;

namespace PolicyBot.Conversation.Turns;

/// <summary>What goes back after a turn.</summary>
public sealed record Reply
{
    public static Reply Nothing { get; } = new();

    /// <summary>Cards for the message stream, first to last.</summary>
    public IReadOnlyList<AdaptiveCard> Cards { get; init; } = [];

    /// <summary>What becomes of the dialog; <see langword="null"/> leaves it as it is.</summary>
    public DialogStep? Dialog { get; init; }

    public static Reply Of(AdaptiveCard card) => new() { Cards = [card] };

    public static Reply Of(DialogStep dialog) => new() { Dialog = dialog };
}
