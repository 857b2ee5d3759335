namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>What a card about a question has to know of it.</summary>
internal sealed record AskedQuestion
{
    /// <summary>A follow-up made whole, so that it can be asked again, or sent to Legal, by itself.</summary>
    public required string Text { get; init; }

    public required DateOnly Today { get; init; }

    public bool InGroup { get; init; }

    public bool OnOwnPage { get; init; }

    /// <inheritdoc cref="Turns.Turn.OwnFeedback"/>
    public bool OwnFeedback { get; init; }

    /// <inheritdoc cref="Turns.Turn.OwnText"/>
    public bool OwnText { get; init; }
}
