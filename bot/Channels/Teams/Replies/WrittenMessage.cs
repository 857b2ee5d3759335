using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Teams.Replies;

/// <summary>What a model wrote, as the text of a message: each sentence on the same line, its numbers behind it, where Teams puts its citations.</summary>
internal static class WrittenMessage
{
    /// <returns>More sentences only make it longer, which is what Teams asks of a message that grows.</returns>
    public static string TextOf(IReadOnlyList<NumberedSentence> sentences) =>
        string.Join(' ', sentences.Select((sentence, index) => $"{(index == 0 ? TeamsMarkdown.EscapeLine(sentence.Text) : TeamsMarkdown.Escape(sentence.Text))} {sentence.Marks}"));
}
