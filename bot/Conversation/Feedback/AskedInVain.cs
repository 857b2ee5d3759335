using PolicyBot.Primitives;

namespace PolicyBot.Conversation.Feedback;

/// <summary>A question to which the bot had no answer, or none that helped.</summary>
/// <param name="Wording">As asked, a follow-up made whole.</param>
/// <param name="Verdict">What was said of it; <see langword="null"/> when nobody said anything.</param>
public sealed record AskedInVain(string Wording, UtcMonth Month, FeedbackKind Kind, Verdict? Verdict)
{
    public override string ToString() => "AskedInVain(hidden)";
}
