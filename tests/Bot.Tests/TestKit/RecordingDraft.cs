using PolicyBot.Conversation.Turns;

namespace PolicyBot.Tests.TestKit;

/// <summary>Keeps what would have been seen of an answer while it was written.</summary>
internal sealed class RecordingDraft : IShowDraft
{
    /// <summary>As plain text, first to last.</summary>
    public List<string> Shown { get; } = [];

    public void Show(IReadOnlyList<NumberedSentence> sentences) => Shown.Add(NumberedSentence.Plain(sentences));
}
