using PolicyBot.Audit;
using PolicyBot.Cases.Clocks;
using PolicyBot.Cases.Conflicts;
using PolicyBot.Cases.Desk;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Mailbox.Receipts;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Handling;

/// <summary>What a reporter does who comes back, with a receipt or as the person who filed. That they came is kept nowhere; only what they write is.</summary>
public sealed class UseMailbox(
    Database database,
    TimeProvider time,
    CaseStore cases,
    MessageStore messages,
    ReceiptStore receipts,
    NamedMailbox named,
    MailboxPasses passes,
    AuditTrail audit,
    AnnounceCase announce,
    CaseClocks clocks,
    SearchIndex index,
    FindConflicts find,
    KeepOutOfCase keepOut,
    ReporterStanding standing)
{
    /// <param name="typed">The receipt as typed.</param>
    /// <returns><see langword="null"/> for whatever opens no mailbox; why, nobody is told.</returns>
    public Task<MailboxView?> OpenAsync(string? typed, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (transaction, token) =>
            {
                using var mailbox = await receipts.OpenAsync(transaction, typed, token);

                return mailbox is null ? null : await ViewAsync(transaction, mailbox, token);
            },
            cancellationToken);

    /// <summary>Opens the mailbox of a report to whoever filed it under their name, without the receipt.</summary>
    /// <param name="reach">See <see cref="Reports.ReporterIdentity.Reach"/>. The channel has made sure that it is theirs.</param>
    /// <returns><see langword="null"/> for whatever is not theirs, as for what never was.</returns>
    public Task<MailboxView?> OpenNamedAsync(string reach, CaseNumber number, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async (transaction, token) =>
            {
                using var mailbox = await named.OpenAsync(transaction, reach, number, token);

                return mailbox is null ? null : await ViewAsync(transaction, mailbox, token);
            },
            cancellationToken);

    /// <returns><see langword="null"/> when the pass is not, or no longer, good.</returns>
    public async Task<MailboxView?> RefreshAsync(string? pass, CancellationToken cancellationToken)
    {
        using var mailbox = passes.Read(pass);

        return mailbox is null ? null : await database.ReadAsync((transaction, token) => ViewAsync(transaction, mailbox, token), cancellationToken);
    }

    /// <param name="ticket">Of the dialog: sent twice, it writes once.</param>
    /// <returns><see langword="null"/> when the pass is not, or no longer, good: nothing was written.</returns>
    /// <exception cref="StorageUnavailableException">Nothing was kept.</exception>
    public async Task<MailboxView?> WriteAsync(string? pass, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        using var mailbox = passes.Read(pass);
        var involved = mailbox is null ? [] : find.In(text); // before the transaction, in which others would wait for it

        return mailbox is null ? null : await database.InTransactionAsync(
            async (transaction, token) =>
            {
                var before = await cases.FindToChangeAsync(transaction, mailbox.CaseId, token);
                if (before is null)
                    return null;

                if (await messages.AddAsync(transaction, before.Id, Sender.Reporter, text, before.Now(time), ticket.OnceKey, mailbox.Key, token))
                {
                    var changed = clocks.After(before, before with { Status = before.Status is CaseStatus.AwaitingReporter ? CaseStatus.InReview : before.Status, CameBack = true });
                    var (after, keptOut) = await keepOut.AddAsync(transaction, changed, involved, mailbox.Key, token);
                    await index.AddAsync(transaction, before.Id, text, token);
                    await cases.ChangeAsync(transaction, after, token);
                    await audit.AppendAsync(transaction, before.Id, before.Now(time), CaseDeeds.Reporter, CaseDeeds.ReporterWrote, Details(keptOut), token);
                    await announce.HandleAsync(transaction, CaseNews.ReporterWrote, await WorkedInAsync(transaction, after, token), token);
                }

                return await ViewAsync(transaction, mailbox, token);
            },
            cancellationToken);
    }

    private static Dictionary<string, string> Details(int keptOut) =>
        keptOut == 0 ? [] : new() { ["keptOut"] = keptOut.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    // A duplicate is worked in the case into which it was merged: its people are told, and their page shows the message.
    private async Task<CaseSummary> WorkedInAsync(Transaction transaction, CaseSummary summary, CancellationToken cancellationToken) =>
        summary.MergedInto is { } into && await cases.FindToChangeAsync(transaction, into, cancellationToken) is { } main ? main : summary;

    /// <summary>A number that changes when the mailbox does; <see langword="null"/> when the pass is not, or no longer, good.</summary>
    public async Task<long?> VersionAsync(string? pass, CancellationToken cancellationToken)
    {
        using var mailbox = passes.Read(pass);

        return mailbox is null ? null : (await database.ReadAsync((transaction, token) => cases.FindAsync(transaction, mailbox.CaseId, token), cancellationToken))?.Version;
    }

    private async Task<MailboxView?> ViewAsync(Transaction transaction, OpenedMailbox mailbox, CancellationToken cancellationToken)
    {
        var summary = await cases.FindAsync(transaction, mailbox.CaseId, cancellationToken);

        return summary is null ? null : new MailboxView(await standing.OfAsync(transaction, summary, cancellationToken), await messages.ReadAsync(transaction, summary.Id, mailbox.Key, cancellationToken), passes.Issue(mailbox));
    }
}
