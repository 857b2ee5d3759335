namespace PolicyBot.Conversation.Feedback;

/// <summary>Takes feedback in. An answer never waits for it, and is never lost for it.</summary>
public interface IKeepFeedback
{
    /// <summary>Comes back at once and throws nothing; the note is written soon after, or lost if it cannot be.</summary>
    void Keep(FeedbackNote note);
}
