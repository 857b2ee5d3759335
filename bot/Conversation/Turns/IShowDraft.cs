namespace PolicyBot.Conversation.Turns;

/// <summary>Where an answer can be seen while it is being written. What is shown there is nothing yet: the reply takes its place.</summary>
public interface IShowDraft
{
    /// <summary>Returns at once and never fails, whatever becomes of the draft: an answer waits for none.</summary>
    /// <param name="sentences">All that are proved so far; each time those of the time before, and more.</param>
    void Show(IReadOnlyList<NumberedSentence> sentences);
}
