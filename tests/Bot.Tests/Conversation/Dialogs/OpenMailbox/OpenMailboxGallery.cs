using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.OpenMailbox;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Conversation.Dialogs.OpenMailbox;

internal sealed class OpenMailboxGallery : CardGallery<OpenMailboxDialogue>
{
    private static readonly Dictionary<string, string> NoErrors = [];

    protected override IEnumerable<GalleryCard> Cards()
    {
        yield return new("asks for the receipt", MailboxCards.Ask(typed: null, trouble: null, NoErrors));
        yield return new("a wrong receipt, hostile", MailboxCards.Ask(
            HostileText.OfLength(200), "something is wrong", new Dictionary<string, string> { [MailboxCards.ReceiptField] = "no mailbox opens with this." }, HostileText.OfLength(MessageStore.MaxLength)));
        yield return new("empty mailbox", View(ACase.Summary(), []));
        yield return new("closed, with messages", View(
            ACase.Summary() with { Status = CaseStatus.Closed, Outcome = Outcome.PartlySubstantiated, Closed = ACase.Day },
            [new(1, Sender.Reporter, "I found one more copy.", ACase.Day), new(2, Sender.Legal, "Thank you. Which day was it?", ACase.Day)]));
        yield return new("hostile messages and an error", MailboxCards.View(
            new(ACase.Summary(), [new(1, Sender.Reporter, HostileText.OfLength(MessageStore.MaxLength), ACase.Day), new(2, Sender.Legal, HostileText.Everything, ACase.Day)], new string('p', 80)),
            new string('t', 54),
            HostileText.OfLength(MessageStore.MaxLength + 1),
            CardText.Warning("not sent"),
            new Dictionary<string, string> { [MailboxCards.MessageField] = "this is too long." }));
    }

    private static AdaptiveCard View(CaseSummary summary, IReadOnlyList<Message> messages) =>
        MailboxCards.View(new MailboxView(summary, messages, new string('p', 80)), new string('t', 54), message: null, CardText.Done("Sent"), NoErrors);
}
