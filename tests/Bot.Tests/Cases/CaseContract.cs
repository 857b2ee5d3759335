using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Reports;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases;

/// <summary>A case from report to closing, on either database.</summary>
public abstract class CaseContract(PostgresServer? server, ITestOutputHelper output) : DatabaseContract(server, output)
{
    [Fact]
    public Task A_report_comes_to_the_inbox_as_it_was_filed() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.FiledAsync(A.NamedReport());

        var file = await desk.Read.OpenAsync(desk.Handler, summary.Id, Cancel);

        Assert.Equal(opened.Number, file!.Case.Number);
        Assert.Equivalent(A.Content(), file.Report);
        Assert.Equal(A.NamedReport().Reporter, file.Reporter);
        Assert.Equal(CaseStatus.Received, file.Case.Status);
        Assert.Equal("2026-03-02T08:00:00.000Z", file.Case.Opened.Text);
    });

    [Fact]
    public Task A_case_is_not_in_the_inbox_before_its_delivery_and_once_after_two() => OnDeskAsync(async desk =>
    {
        await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
        Assert.Empty(await desk.Read.ListAsync(desk.Handler, Cancel));

        var delivery = Assert.Single(await desk.PendingAsync());
        var inbox = desk.Get<LegalInbox>();
        await inbox.DeliverAsync(delivery, Cancel);
        await inbox.DeliverAsync(delivery, Cancel);

        Assert.Single(await desk.Read.ListAsync(desk.Handler, Cancel));
    });

    [Fact]
    public Task The_same_dialog_twice_is_one_case_with_one_receipt() => OnDeskAsync(async desk =>
    {
        var ticket = desk.Ticket();

        var first = await desk.OpenCase.HandleAsync(ticket, A.AnonymousReport(), Cancel);
        var second = await desk.OpenCase.HandleAsync(ticket, A.AnonymousReport(), Cancel);

        Assert.Equal(first.Number, second.Number);
        Assert.Equal(first.Receipt.Reveal(), second.Receipt.Reveal());
        Assert.Single(await desk.PendingAsync());
    });

    [Fact]
    public Task The_same_dialog_twenty_times_at_once_is_one_case_with_one_receipt() => OnDeskAsync(async desk =>
    {
        var ticket = desk.Ticket();

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => desk.OpenCase.HandleAsync(ticket, A.AnonymousReport(), Cancel))));

        Assert.Single(all.Select(opened => opened.Number).Distinct());
        Assert.Single(all.Select(opened => opened.Receipt.Reveal()).Distinct());
        Assert.Single(await desk.PendingAsync());
    });

    [Fact]
    public Task Two_dialogs_are_two_cases_with_two_receipts() => OnDeskAsync(async desk =>
    {
        var first = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
        var second = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);

        Assert.NotEqual(first.Number, second.Number);
        Assert.NotEqual(first.Receipt.Reveal(), second.Receipt.Reveal());
    });

    [Fact]
    public Task Nothing_that_was_reported_or_written_stands_in_the_database_in_the_clear() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.FiledAsync(A.NamedReport());
        await desk.Work.ReplyAsync(desk.Handler, summary.Id, desk.Ticket(), "Which mailbox was it?", asksReporter: true, Cancel);
        var view = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        await desk.Mailbox.WriteAsync(view!.Pass, desk.Ticket(), "It was a mailbox at example.net.", Cancel);

        var dump = await desk.DumpAsync();

        Assert.Contains(opened.Number.Text, dump, StringComparison.Ordinal);
        foreach (var secret in (string[])["price list", "key account", "Marchetti", "4410", "Which mailbox", "example.net", opened.Receipt.Reveal(), opened.Receipt.Reveal().Replace("-", "", StringComparison.Ordinal)])
            Assert.DoesNotContain(secret, dump, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public Task An_anonymous_case_knows_days_but_no_time_of_day_whoever_acts() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.FiledAsync(A.AnonymousReport());
        await desk.Work.AcknowledgeAsync(desk.Handler, summary.Id, Cancel);
        var view = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        await desk.Mailbox.WriteAsync(view!.Pass, desk.Ticket(), "One thing more.", Cancel);
        await desk.CloseAsync(desk.Handler, summary.Id, desk.Ticket(), Outcome.Substantiated, "General Counsel", "Thank you.", Cancel);

        var dump = await desk.DumpAsync();

        Assert.Contains("2026-03-02", dump, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d\d:\d\d", string.Join('\n', dump.Split('\n').Where(line => !line.StartsWith("legal_case.next_alarm=", StringComparison.Ordinal)))); // the opening hour of some later day, the same for every case of a calendar
        Assert.All((await desk.Read.OpenAsync(desk.Handler, summary.Id, Cancel))!.Messages, message => Assert.True(message.Written.IsDayOnly));
    });

    [Fact]
    public Task Legal_acknowledges_asks_is_answered_and_closes_and_the_reporter_sees_each() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.FiledAsync(A.AnonymousReport());
        var receipt = opened.Receipt.Reveal();
        Assert.Equal(CaseStatus.Received, (await desk.Mailbox.OpenAsync(receipt, Cancel))!.Case.Status);

        Assert.IsType<WorkResult.Done>(await desk.Work.AcknowledgeAsync(desk.Handler, summary.Id, Cancel));
        Assert.Equal(CaseStatus.Acknowledged, (await desk.Mailbox.OpenAsync(receipt, Cancel))!.Case.Status);

        await desk.Work.ReplyAsync(desk.Handler, summary.Id, desk.Ticket(), "Which list was it?", asksReporter: true, Cancel);
        var asked = await desk.Mailbox.OpenAsync(receipt, Cancel);
        Assert.Equal(CaseStatus.AwaitingReporter, asked!.Case.Status);
        Assert.Equal("Which list was it?", Assert.Single(asked.Messages).Text);

        var answered = await desk.Mailbox.WriteAsync(asked.Pass, desk.Ticket(), "The one of March.", Cancel);
        Assert.Equal(CaseStatus.InReview, answered!.Case.Status);
        Assert.Equal(["Which list was it?", "The one of March."], answered.Messages.Select(message => message.Text));

        await desk.CloseAsync(desk.Handler, summary.Id, desk.Ticket(), Outcome.PartlySubstantiated, "General Counsel", "We have called the list back.", Cancel);
        var closed = await desk.Mailbox.OpenAsync(receipt, Cancel);
        Assert.Equal((CaseStatus.Closed, Outcome.PartlySubstantiated), (closed!.Case.Status, closed.Case.Outcome!.Value));
        Assert.Equal("We have called the list back.", closed.Messages[^1].Text);

        var file = await desk.Read.OpenAsync(desk.Handler, summary.Id, Cancel);
        Assert.True(file!.TrailIsWhole);
        Assert.Equal(
            [CaseDeeds.Opened, CaseDeeds.Acknowledged, CaseDeeds.LegalWrote, CaseDeeds.ReporterWrote, CaseDeeds.Closed, CaseDeeds.Read],
            file.Trail.Select(entry => entry.Deed));
    });

    [Fact]
    public Task A_case_is_acknowledged_once_however_many_try_at_once() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.FiledAsync(A.AnonymousReport());

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.Work.AcknowledgeAsync(desk.Handler, summary.Id, Cancel))));

        Assert.Single(results.OfType<WorkResult.Done>());
        Assert.Equal(7, results.OfType<WorkResult.NotPossible>().Count());
    });

    [Fact]
    public Task A_closed_case_takes_no_reply_and_no_second_closing_but_the_reporter_can_still_write() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.FiledAsync(A.AnonymousReport());
        await desk.CloseAsync(desk.Handler, summary.Id, desk.Ticket(), Outcome.OutOfScope, "General Counsel", "HR looks into it.", Cancel);

        Assert.IsType<WorkResult.NotPossible>(await desk.Work.ReplyAsync(desk.Handler, summary.Id, desk.Ticket(), "Late", asksReporter: false, Cancel));
        Assert.IsType<WorkResult.NotPossible>(await desk.CloseAsync(desk.Handler, summary.Id, desk.Ticket(), Outcome.Answered, "Another", "Late", Cancel));

        var view = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        var written = await desk.Mailbox.WriteAsync(view!.Pass, desk.Ticket(), "It happened again.", Cancel);
        Assert.Equal(["HR looks into it.", "It happened again."], written!.Messages.Select(message => message.Text));
    });

    [Fact]
    public Task A_reply_sent_twice_is_one_message() => OnDeskAsync(async desk =>
    {
        var (opened, summary) = await desk.FiledAsync(A.AnonymousReport());
        var ticket = desk.Ticket();

        await desk.Work.ReplyAsync(desk.Handler, summary.Id, ticket, "Thank you.", asksReporter: false, Cancel);
        await desk.Work.ReplyAsync(desk.Handler, summary.Id, ticket, "Thank you.", asksReporter: false, Cancel);

        Assert.Single((await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel))!.Messages);
    });

    [Fact]
    public Task Every_message_of_the_reporter_is_announced_to_the_destinations_without_a_word_of_it() => OnDeskAsync(async desk =>
    {
        var opened = await desk.OpenCase.HandleAsync(desk.Ticket(), A.AnonymousReport(), Cancel);
        var view = await desk.Mailbox.OpenAsync(opened.Receipt.Reveal(), Cancel);
        await desk.Mailbox.WriteAsync(view!.Pass, desk.Ticket(), "A word more about the list.", Cancel);

        var deliveries = await desk.PendingAsync();

        Assert.Equal([CaseNews.Opened, CaseNews.ReporterWrote], deliveries.Select(delivery => delivery.Kind).Order(StringComparer.Ordinal));
        Assert.All(deliveries, delivery =>
        {
            Assert.Contains(opened.Number.Text, delivery.Payload, StringComparison.Ordinal);
            Assert.DoesNotContain("list", delivery.Payload, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch(@"\d\d:\d\d", delivery.Payload);
            Assert.Equal('4', delivery.Id.ToString()[14]);
        });
    });

    [Fact]
    public Task Destroying_the_key_of_a_case_leaves_nothing_that_Legal_could_open() => OnDeskAsync(async desk =>
    {
        var (_, summary) = await desk.FiledAsync(A.NamedReport());

        await desk.Database.InTransactionAsync((transaction, token) => desk.Get<KeyStore>().DestroyAsync(transaction, summary.Id, token), Cancel);

        await Assert.ThrowsAsync<KeyDestroyedException>(() => desk.Read.OpenAsync(desk.Handler, summary.Id, Cancel));
    });

    [Fact]
    public Task A_report_moved_to_another_case_cannot_be_opened() => OnDeskAsync(async desk =>
    {
        var (_, first) = await desk.FiledAsync(A.AnonymousReport());
        var (_, second) = await desk.FiledAsync(A.AnonymousReport());

        await desk.Database.InTransactionAsync(
            (transaction, token) => transaction.ExecuteAsync(
                "UPDATE report SET content = (SELECT content FROM report WHERE case_id = @from) WHERE case_id = @to",
                new { from = first.Id, to = second.Id },
                token),
            Cancel);

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => desk.Read.OpenAsync(desk.Handler, second.Id, Cancel));
    });

    [Fact]
    public Task The_list_puts_open_before_closed_and_the_gravest_first() => OnDeskAsync(async desk =>
    {
        var (_, low) = await desk.FiledAsync(A.AnonymousReport() with { Content = A.Content() with { Classification = Classification.Internal, HowItGotOut = LeakPath.SpokenOrPresented, StillGoingOn = Tristate.No } });
        var (_, grave) = await desk.FiledAsync(A.AnonymousReport() with { Content = A.Content() with { HowItGotOut = LeakPath.BreakIn, StillGoingOn = Tristate.Yes } });
        var (_, closed) = await desk.FiledAsync(A.AnonymousReport() with { Content = A.Content() with { HowItGotOut = LeakPath.BreakIn, StillGoingOn = Tristate.Yes } });
        await desk.CloseAsync(desk.Handler, closed.Id, desk.Ticket(), Outcome.Substantiated, "General Counsel", "Done.", Cancel);

        var list = await desk.Read.ListAsync(desk.Handler, Cancel);

        Assert.Equal([grave.Number, low.Number, closed.Number], list.Select(summary => summary.Number));
        Assert.Equal([Severity.Critical, Severity.Normal, Severity.Critical], list.Select(summary => summary.Severity));
    });

    private Task OnDeskAsync(Func<Desk, Task> test) => OnAsync(async database =>
    {
        using var desk = new Desk(database);
        await test(desk);
    });
}
