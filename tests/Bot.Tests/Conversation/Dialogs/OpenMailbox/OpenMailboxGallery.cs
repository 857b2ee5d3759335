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
        foreach (var news in (string[])[ReporterNews.Acknowledged, ReporterNews.Written, ReporterNews.Closed])
            yield return new($"news of Legal's: {news}", ReporterNewsCard.Of(news));

        yield return new("asks for the receipt", MailboxCards.Ask(typed: null, trouble: null, NoErrors));
        yield return new("a wrong receipt, hostile", MailboxCards.Ask(
            HostileText.OfLength(200), "something is wrong", new Dictionary<string, string> { [MailboxCards.ReceiptField] = "no mailbox opens with this." }, HostileText.OfLength(MessageStore.MaxLength)));
        yield return new("empty mailbox", View(ACase.Summary(), []));
        yield return new("closed, with messages", View(
            ACase.Summary() with { Status = CaseStatus.Closed, Outcome = Outcome.PartlySubstantiated, Closed = ACase.Day },
            [new(1, Sender.Reporter, "I found one more copy.", ACase.Day), new(2, Sender.Legal, "Thank you. Which day was it?", ACase.Day)]));
        foreach (var outcome in Enum.GetValues<Outcome>())
            yield return new($"closed: {outcome}", View(ACase.Summary() with { Status = CaseStatus.Closed, Outcome = outcome, Closed = ACase.Day }, []));

        foreach (var (name, letters) in new (string, Func<int, string>)[] { ("hostile", HostileText.OfLength), ("wide", HostileText.Wide) })
        {
            Message[] messages = [.. Enumerable.Range(1, 200).Select(number => new Message(number, number % 3 == 0 ? Sender.Legal : Sender.Reporter, letters(number == 199 ? MessageStore.MaxLength : 300), ACase.Day))];
            foreach (var (page, card) in EveryPage.Of(page => Longest(messages, letters(MessageStore.MaxLength + 1), page)))
                yield return new($"two hundred messages, {name}, and an error, page {page}", card);
        }

        yield return new("a forged message, far too long", Longest([], HostileText.Wide(60_000), page: null));
    }

    private static AdaptiveCard Longest(IReadOnlyList<Message> messages, string typed, string? page) => MailboxCards.View(
        new(ACase.Summary(), messages, new string('p', 80)),
        new string('t', 54),
        typed,
        CardText.Warning("not sent"),
        new Dictionary<string, string> { [MailboxCards.MessageField] = "this is too long." },
        page);

    private static AdaptiveCard View(CaseSummary summary, IReadOnlyList<Message> messages) =>
        MailboxCards.View(new MailboxView(summary, messages, new string('p', 80)), new string('t', 54), message: null, CardText.Done("Sent"), NoErrors);
}
