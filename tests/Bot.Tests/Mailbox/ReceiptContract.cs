using PolicyBot.Mailbox.Receipts;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Mailbox;

/// <summary>Coming back with a receipt, on either database.</summary>
public abstract class ReceiptContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    [Fact]
    public Task Receipt_is_refused_after_one_changed_letter() => OnDeskAsync(async desk =>
    {
        var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
        var receipt = opened.Receipt.Reveal();
        Assert.NotNull(await desk.Mailbox.OpenAsync(receipt, Cancel));

        for (var place = 0; place < receipt.Length; place++)
        {
            if (receipt[place] == '-')
                continue;

            var changed = receipt.ToCharArray();
            changed[place] = changed[place] == '7' ? '8' : '7';
            Assert.Null(await desk.Mailbox.OpenAsync(new string(changed), Cancel));
        }
    });

    [Fact]
    public Task A_receipt_opens_its_own_mailbox_and_no_other() => OnDeskAsync(async desk =>
    {
        var first = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
        var second = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);

        Assert.Equal(first.Number, (await desk.Mailbox.OpenAsync(first.Receipt.Reveal(), Cancel))!.Case.Number);
        Assert.Equal(second.Number, (await desk.Mailbox.OpenAsync(second.Receipt.Reveal(), Cancel))!.Case.Number);
    });

    [Fact]
    public Task A_receipt_whose_row_was_given_another_case_opens_nothing() => OnDeskAsync(async desk =>
    {
        var mine = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
        var (_, other) = await desk.FiledAsync(A.AnonymousReport());

        await desk.Database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync("UPDATE receipt SET case_id = @id", new { id = other.Id }, token), Cancel);

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => desk.Mailbox.OpenAsync(mine.Receipt.Reveal(), Cancel));
    });

    [Fact]
    public Task A_pass_is_good_for_half_an_hour_and_only_as_it_was_issued() => OnDeskAsync(async desk =>
    {
        var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
        var pass = (await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel))!.Pass;

        Assert.NotNull(await desk.Mailbox.RefreshAsync(pass, Cancel));
        foreach (var forged in (string?[])[null, "", "x", pass[1..], pass[..^4], pass + "AAAA", 'B' + pass[1..], new string('A', 5_000), "../../etc/passwd"])
            Assert.Null(await desk.Mailbox.RefreshAsync(forged, Cancel));

        desk.Clock.Advance(MailboxPasses.GoodFor + TimeSpan.FromSeconds(1));
        Assert.Null(await desk.Mailbox.RefreshAsync(pass, Cancel));
        Assert.Null(await desk.Mailbox.WriteAsync(pass, desk.Ticket(), "Too late", Cancel));
    });

    [Fact]
    public Task A_message_sent_twice_at_once_is_one_message_and_one_announcement() => OnDeskAsync(async desk =>
    {
        var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
        var pass = (await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel))!.Pass;
        var ticket = desk.Ticket();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => desk.Mailbox.WriteAsync(pass, ticket, "One thing more.", Cancel))));

        Assert.Single((await desk.Mailbox.RefreshAsync(pass, Cancel))!.Messages);
        Assert.Single(await desk.PendingAsync(), delivery => delivery.Kind == "case.reporter_wrote");
    });

    [Fact]
    public Task Messages_written_at_once_are_all_kept_each_under_its_own_number() => OnDeskAsync(async desk =>
    {
        var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
        var pass = (await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel))!.Pass;

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => desk.Mailbox.WriteAsync(pass, desk.Ticket(), $"Message {i}", Cancel))));

        var messages = (await desk.Mailbox.RefreshAsync(pass, Cancel))!.Messages;
        Assert.Equal(Enumerable.Range(1, 12), messages.Select(message => message.Number));
        Assert.Equal(12, messages.Select(message => message.Text).Distinct().Count());
    });

    [Fact]
    public Task That_a_reporter_looked_changes_nothing_in_the_database() => OnDeskAsync(async desk =>
    {
        var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
        var before = await desk.DumpAsync();

        var view = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        await desk.Mailbox.RefreshAsync(view!.Pass, Cancel);
        await desk.Mailbox.OpenAsync("7KQ4-M2XD-9R0A-BCDE-F123-GHJK-MNPQ", Cancel);

        Assert.Equal(before, await desk.DumpAsync());
    });

    private Task OnDeskAsync(Func<Desk, Task> test) => OnAsync(async database =>
    {
        using var desk = new Desk(database);
        await test(desk);
    });
}
