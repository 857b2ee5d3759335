using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Dialogs.OpenMailbox;
using PolicyBot.Conversation.Turns;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.Conformance;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.OpenMailbox;

public class ReadingALongMailbox
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public Task What_was_typed_stays_when_a_page_is_turned() => InMailboxAsync(messages: 12, async (dialogue, first) =>
    {
        var next = first.Buttons().Single(button => button.Title == "Next page").Data.ToDictionary(field => field.Key, field => (string)field.Value!);

        var second = await PressAsync(dialogue, (string)next[Verbs.Field], new(next) { [MailboxCards.MessageField] = "I also saw that" });

        Assert.Contains("Page 2 of", second.Words(), StringComparison.Ordinal);
        Assert.Equal("I also saw that", second.Value(MailboxCards.MessageField));
        Assert.NotNull(second.Button(Verbs.MailboxWrite));
        Assert.Equal("1", EveryPage.PreviousOf(second));
    });

    [Fact]
    public Task The_newest_message_comes_first() => InMailboxAsync(messages: 12, (_, first) =>
    {
        Assert.Contains("Message 12.", first.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Message 1.", first.Words(), StringComparison.Ordinal);

        return Task.CompletedTask;
    });

    [Fact]
    public Task A_page_that_is_not_there_is_the_first() => InMailboxAsync(messages: 12, async (dialogue, first) =>
    {
        var pass = (string)first.Button(Verbs.MailboxWrite)[MailboxCards.PassField]!;

        var card = await PressAsync(dialogue, Verbs.MailboxRefresh, new() { [MailboxCards.PassField] = pass, [CardPages.Field] = "4711" });

        Assert.Contains("Page 1 of", card.Words(), StringComparison.Ordinal);
    });

    [Fact]
    public Task A_short_mailbox_has_no_pages() => InMailboxAsync(messages: 2, (_, first) =>
    {
        Assert.DoesNotContain("Page ", first.Words(), StringComparison.Ordinal);

        return Task.CompletedTask;
    });

    [Fact]
    public void A_long_message_says_on_each_piece_whose_it_is()
    {
        var words = string.Join('\n', MailboxMessages.Of([new(1, Sender.Legal, HostileText.Wide(MessageStore.MaxLength), ACase.Day)]).Select(piece => CardFrame.Of("Piece", [piece]).Words()));

        Assert.Contains("Legal, 2 March 2026\n", words, StringComparison.Ordinal);
        Assert.Contains("Legal, 2 March 2026 (continued)\n", words, StringComparison.Ordinal);
    }

    private static async Task InMailboxAsync(int messages, Func<OpenMailboxDialogue, AdaptiveCard, Task> test)
    {
        await using var database = await TestDatabase.SqliteAsync();
        using var desk = new Desk(database);
        var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
        var pass = (await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel))!.Pass;
        for (var number = 1; number <= messages; number++)
            await desk.Mailbox.WriteAsync(pass, desk.Ticket(), $"Message {number}. {HostileText.Unbroken(3_900)}", Cancel);

        var dialogue = new OpenMailboxDialogue(desk.Mailbox, desk.Get<TicketOffice>());
        await test(dialogue, await PressAsync(dialogue, Verbs.MailboxRefresh, new() { [MailboxCards.PassField] = pass }));
    }

    private static async Task<AdaptiveCard> PressAsync(OpenMailboxDialogue dialogue, string verb, Dictionary<string, string> fields)
    {
        var reply = await dialogue.TakeAsync(new Turn.Pressed(verb, fields) { Asker = new Asker.Anonymous(), InDialog = true }, Cancel);

        return Assert.IsType<DialogStep.Show>(reply.Dialog).Card;
    }
}
