using PolicyBot.Conversation.Feedback;

namespace PolicyBot.Tests.Conversation.Dialogs;

/// <summary>Remembers what was to be kept.</summary>
internal sealed class KeptFeedback : IKeepFeedback
{
    public List<FeedbackNote> Notes { get; } = [];

    public void Keep(FeedbackNote note) => Notes.Add(note);
}
