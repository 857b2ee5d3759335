using PolicyBot.Cases.Casework;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Reports;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Desk;

/// <summary>
/// Brings cases that were there before there was a search index into it, and into the queue's order: once, in small steps, after the start. What was done stays done
/// when the program ends in the middle; a case that cannot be read is passed over until the next start. Cases of later make find their way by themselves.
/// </summary>
internal sealed partial class IndexOldCases(
    Database database, Vault vault, TimeProvider time, CaseStore cases, KeyStore keys, ReportStore reports, MessageStore messages, SearchIndex index, NoteStore notes, CaseworkStore work, ILogger<IndexOldCases> log) : BackgroundService
{
    private const int AtOnce = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <returns>How many cases were brought in.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (done, after) = (0, "");
        while (await NextAsync(after, cancellationToken) is { Count: > 0 } some)
        {
            foreach (var id in some)
                done += await IsIndexedAsync(id, cancellationToken) ? 1 : 0;

            after = some[^1];
        }

        return done;
    }

    // Stopped, it goes on at the next start.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new KeepTrying("Bringing old cases into the search index", time, log).RunOnceAsync(BringInAsync, Patience, stoppingToken);

    private async Task BringInAsync(CancellationToken cancellationToken)
    {
        var done = await RunAsync(cancellationToken);
        if (done > 0)
            LogDone(log, done);
    }

    private Task<IReadOnlyList<string>> NextAsync(string after, CancellationToken cancellationToken) =>
        database.ReadAsync((transaction, token) => cases.ListToIndexAsync(transaction, after, AtOnce, token), cancellationToken);

    private async Task<bool> IsIndexedAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await database.InTransactionAsync((transaction, token) => IndexAsync(transaction, Guid.Parse(id), token), cancellationToken);

            return true;
        }
        catch (Exception e) when (e is not StorageUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            LogPassed(log, e.GetType().Name); // one damaged case keeps no other out of the index, and no report from being taken

            return false;
        }
    }

    private async Task IndexAsync(Transaction transaction, Guid caseId, CancellationToken cancellationToken)
    {
        var summary = await cases.FindAsync(transaction, caseId, cancellationToken) ?? throw new InvalidDataException("A case has gone.");
        using var caseKey = await keys.FindAsync(transaction, caseId, vault.OpenAs(VaultRole.Handler), cancellationToken);
        if (caseKey is not null)
        {
            using var mailboxKey = caseKey.For(MessageStore.KeyPurpose);
            if (await reports.FindAsync(transaction, caseId, caseKey, cancellationToken) is { } report)
                await index.AddAsync(transaction, summary, report.Content, cancellationToken);

            foreach (var message in await messages.ReadAsync(transaction, caseId, mailboxKey, cancellationToken))
            {
                await index.AddAsync(transaction, caseId, message.Text, cancellationToken);
                summary = summary with { CameBack = summary.CameBack || message.Sender is Sender.Reporter };
            }

            foreach (var note in await notes.ReadAsync(transaction, caseId, caseKey, withPrivileged: false, cancellationToken))
                await index.AddAsync(transaction, caseId, note.Text, cancellationToken);
            foreach (var tag in (await work.FindAsync(transaction, caseId, caseKey, cancellationToken)).Tags)
                await index.AddAsync(transaction, caseId, $"{SearchIndex.TagPrefix}{tag}", cancellationToken);
        }

        await cases.IndexedAsync(transaction, summary, cancellationToken);
    }

    [LoggerMessage(EventId = 5500, Level = LogLevel.Information, Message = "{Count} cases from before there was a search index are in it now.")]
    private static partial void LogDone(ILogger logger, int count);

    // Neither the case nor what was read of it is named.
    [LoggerMessage(EventId = 5502, Level = LogLevel.Error, Message = "An old case could not be brought into the search index; it is tried again at the next start: {Kind}")]
    private static partial void LogPassed(ILogger logger, string kind);
}
