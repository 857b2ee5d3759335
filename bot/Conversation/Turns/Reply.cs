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

    /// <summary>
    /// The question that was answered, as it was understood: what the channel hands in with the next turn as <see cref="Turn.Previous"/>.
    /// <see langword="null"/> when the turn was no question, so that a report or a receipt typed into the chat is never remembered.
    /// </summary>
    public string? Question { get; init; }

    /// <summary>What a channel may say of the answer beside the card; <see langword="null"/> when the first card holds no answer.</summary>
    public AnswerNotes? Answer { get; init; }

    /// <summary>
    /// Whether the first card is but the notice that was pressed on, as it is now. Where notices follow their cases by themselves
    /// (<see cref="Outbox.Destination.Follows"/>), it need not be shown again.
    /// </summary>
    public bool IsNoticeAgain { get; init; }

    public static Reply Of(AdaptiveCard card) => new() { Cards = [card] };

    public static Reply Of(DialogStep dialog) => new() { Dialog = dialog };
}
