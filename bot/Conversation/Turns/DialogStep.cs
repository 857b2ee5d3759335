using PolicyBot.Conversation.Cards;

namespace PolicyBot.Conversation.Turns;

/// <summary>The next thing that a dialog (Teams dialog, Slack modal, a modal on the web page) does.</summary>
public abstract record DialogStep
{
    private DialogStep() { }

    /// <summary>Shows this card in the dialog, opening it if need be.</summary>
    /// <param name="Title">At most 24 characters, which is what Slack shows.</param>
    public sealed record Show(string Title, AdaptiveCard Card) : DialogStep
    {
        /// <summary>
        /// What is wrong, by input id; empty when nothing is. The card says the same beside each field and holds what was typed;
        /// a channel with a place of its own for field errors shows them there instead.
        /// </summary>
        public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

        /// <summary>
        /// A mailbox pass, when the card shows a mailbox that may change while it is looked at; a channel that can, watches it and
        /// presses <see cref="Verbs.MailboxRefresh"/> with the field <c>pass</c> when it does. Otherwise <see langword="null"/>.
        /// </summary>
        public string? Watch { get; init; }
    }

    public sealed record Close : DialogStep;
}
