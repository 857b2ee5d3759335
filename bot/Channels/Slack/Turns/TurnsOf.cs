using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Slack.Turns;

/// <summary>Makes turns of what Slack tells us. Whoever must not be known is dropped here.</summary>
internal static class TurnsOf
{
    public static Turn.Said Said(Asker asker, string text, bool inGroup, string? previous) => new(text)
    {
        Asker = asker,
        InGroup = inGroup,
        OwnFeedback = true,
        Previous = previous,
    };

    /// <param name="inDialog">Whether it comes from a dialog, or asks for one.</param>
    /// <param name="ownFeedback">Whether the reply is a message, below which Slack's own thumbs stand.</param>
    public static Turn.Pressed Pressed(Asker asker, string verb, IReadOnlyDictionary<string, string> fields, bool inDialog, bool ownFeedback, bool inGroup = false) => new(verb, fields)
    {
        Asker = Verbs.IsAnonymous(verb) ? new Asker.Anonymous() : asker,
        InGroup = inGroup,
        InDialog = inDialog,
        OwnFeedback = ownFeedback,
    };
}
