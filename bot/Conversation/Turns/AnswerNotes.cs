namespace PolicyBot.Conversation.Turns;

/// <summary>An answer in a form that a channel can show in its own manner: footnotes, a mark that a model wrote it, buttons below the message.</summary>
public sealed record AnswerNotes
{
    /// <summary>In the order of the card; empty when the policies have no answer.</summary>
    public required IReadOnlyList<CitedPlace> Citations { get; init; }

    /// <summary>Whether a model chose the words; <see langword="false"/> for the policies' own words and for an abstention.</summary>
    public required bool IsWrittenByModel { get; init; }

    /// <summary>What the model wrote, its numbers being places in <see cref="Citations"/>, from 1; empty when none did.</summary>
    public IReadOnlyList<NumberedSentence> Written { get; init; } = [];

    /// <summary>
    /// What <see cref="Verbs.FeedbackYes"/> and <see cref="Verbs.FeedbackNo"/> carry as fields: <c>ticket</c>, <c>kind</c>, <c>cited</c>, <c>question</c>.
    /// <see langword="null"/> when there is nothing to judge.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Feedback { get; init; }
}
