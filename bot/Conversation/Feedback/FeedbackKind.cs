namespace PolicyBot.Conversation.Feedback;

/// <summary>What the bot had said. The names are stored.</summary>
public enum FeedbackKind
{
    /// <summary>That the policies do not answer the question.</summary>
    Abstained,

    /// <summary>Quotes from policies.</summary>
    Answered,
}
