using PolicyBot.Primitives;

namespace PolicyBot.Conversation.Feedback;

/// <summary>One thing to keep. Has no member that could hold a person, a conversation or a time.</summary>
public sealed record FeedbackNote
{
    /// <summary>32 bytes, the same for the same answer (<see cref="Storage.Encryption.Ticket.OnceKey"/>): a later note about it takes the place of an earlier one.</summary>
    public required byte[] Id { get; init; }

    public required FeedbackKind Kind { get; init; }

    /// <summary><see langword="null"/> while nobody has said anything.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The question, for those that were asked in vain; <see langword="null"/> when the answer helped, or when <see cref="KeptWording"/> holds it back.</summary>
    public Secret<string>? Wording { get; init; }

    public IReadOnlyList<CitedPolicy> Cited { get; init; } = [];
}
