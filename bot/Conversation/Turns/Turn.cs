namespace PolicyBot.Conversation.Turns;

/// <summary>One inbound thing that a person did, in no channel's words.</summary>
public abstract record Turn
{
    private Turn() { }

    public required Asker Asker { get; init; }

    /// <summary>True where others read along: answers come only from policies for everyone, and reports are taken to a private place.</summary>
    public bool InGroup { get; init; }

    /// <summary>Whether the reply is shown on one of our own web pages, so that an address in it may be relative.</summary>
    public bool OnOwnPage { get; init; }

    /// <summary>
    /// Language and place of the person, as the platform says: BCP 47, such as <c>en-US</c>; <see langword="null"/> when it does not say.
    /// May be rubbish, which counts as not said.
    /// </summary>
    public string? Locale { get; init; }

    /// <summary>Whether the channel itself asks "Did this help?" below an answer, so that the card need not.</summary>
    public bool OwnFeedback { get; init; }

    /// <summary>
    /// Whether it came out of a dialog, which one person sees. Reports and mailboxes are worked on nowhere else: a platform keeps, by person,
    /// what is typed on a card in the message stream.
    /// </summary>
    public bool InDialog { get; init; }

    /// <summary>
    /// The question that the same person asked just before in this conversation, as <see cref="Reply.Question"/> gave it; <see langword="null"/> when there is none.
    /// Whoever draws the conversation remembers it; nothing of it is kept here.
    /// </summary>
    public string? Previous { get; init; }

    /// <summary>Whether the channel itself writes out <see cref="AnswerNotes.Written"/> above the card of an answer, so that the card need not.</summary>
    public bool OwnText { get; init; }

    /// <summary>Where this person, and nobody whom the answer is not for, sees the answer grow; <see langword="null"/> where only a whole one can be shown.</summary>
    public IShowDraft? Draft { get; init; }

    /// <summary>Whether nobody took it, and the program only goes through it beforehand: nothing of it is kept, and no model is asked.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>Somebody wrote.</summary>
    /// <param name="Text">Mentions and mark-up removed; as long as it came.</param>
    public sealed record Said(string Text) : Turn;

    /// <summary>Somebody pressed a button on a card, in the message stream or in a dialog.</summary>
    /// <param name="Verb">One of <see cref="Verbs"/>, or anything that a forger sent.</param>
    /// <param name="Fields">What the button carries, and the inputs as typed, untrimmed; an empty input is absent or empty.</param>
    public sealed record Pressed(string Verb, IReadOnlyDictionary<string, string> Fields) : Turn;
}
