using PolicyBot.Benchmarks.Search;
using PolicyBot.Cases;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Desk;
using PolicyBot.Cases.Handlers;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Benchmarks.Desk;

/// <summary>
/// Cases as a large house might have after five years, three in ten of them open: sealed, with a key each, and indexed word by word, by the stores of the program; only
/// receipts, trails and deliveries are left out. Words follow Zipf's law over 20,000, about forty different ones a report.
/// </summary>
internal sealed class MadeCases(DeskMachine machine)
{
    public const int Vocabulary = 20_000;

    private const int WordsOfAReport = 55;
    private const int AtOnce = 500;

    private readonly Dice _dice = new(20_261_122);
    private readonly Ids _ids = machine.Get<Ids>();
    private readonly Vault _vault = machine.Get<Vault>();

    /// <summary>Who looks; kept out of one case in five hundred.</summary>
    public static Handler Viewer { get; } = new("handler-1", "Handler 1") { Roles = HandlerRoles.Lead };

    /// <param name="rank">1 stands in nearly every report, <see cref="Vocabulary"/> in hardly any.</param>
    public static string Word(int rank) => $"word{rank}";

    public async Task MakeAsync(int count, CancellationToken cancellationToken)
    {
        await machine.Database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync("CREATE TABLE benchmark_plain (id TEXT NOT NULL PRIMARY KEY, content TEXT NOT NULL)", null, token), cancellationToken);
        for (var done = 0; done < count; done += AtOnce)
            await machine.Database.InTransactionAsync((transaction, token) => AddAsync(transaction, Math.Min(AtOnce, count - done), token), cancellationToken);
    }

    private async Task AddAsync(Transaction transaction, int count, CancellationToken cancellationToken)
    {
        for (var i = 0; i < count; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, WordsOfAReport).Select(_ => Word(Rank())));
            var summary = Summary();
            using var key = new ContentKey(_ids.Bytes(ContentKey.Length));
            await machine.Get<CaseStore>().AddAsync(transaction, summary with { Status = CaseStatus.Received, Closed = null, Outcome = null }, _ids.Bytes(32), cancellationToken);
            await machine.Get<CaseStore>().ChangeAsync(transaction, summary, cancellationToken);
            await machine.Get<KeyStore>().AddAsync(transaction, summary.Id, key, _vault.Sealer, cancellationToken);
            var report = new Report.Anonymous { Category = summary.Category, Content = new ReportContent { WhatHappened = text }, ReceivedOn = summary.Opened.Day };
            await machine.Get<ReportStore>().AddAsync(transaction, summary.Id, report, key, cancellationToken);
            await machine.Get<SearchIndex>().AddAsync(transaction, summary, report.Content, cancellationToken);
            if (_dice.Throw(500) == 0)
                await machine.Get<BarredPeople>().AddAsync(transaction, summary.Id, Viewer.Id, cancellationToken);

            await transaction.ExecuteAsync("INSERT INTO benchmark_plain (id, content) VALUES (@id, @text)", new { id = summary.Id.ToString(), text }, cancellationToken);
        }
    }

    /// <summary>Zipf with exponent 1: the logarithm of a rank is evenly spread.</summary>
    private int Rank() => (int)Math.Exp(_dice.Throw(1_000_000) / 1_000_000.0 * Math.Log(Vocabulary)) is var rank and > 0 ? rank : 1;

    private CaseSummary Summary()
    {
        var isClosed = _dice.Throw(10) >= 3;
        var today = new DateOnly(2026, 11, 22);
        var opened = Stamp.Of(new UtcDay(today.AddDays(-_dice.Throw(isClosed ? 1_800 : 120))));
        var status = isClosed ? CaseStatus.Closed : (CaseStatus)_dice.Throw(4);

        return new CaseSummary
        {
            Id = _ids.Untimed(),
            Number = CaseNumber.Draw(_ids),
            Status = status,
            Category = (Category)_dice.Throw(6),
            Severity = _dice.Throw(10) switch { < 6 => Severity.Normal, < 9 => Severity.High, _ => Severity.Critical },
            IsAnonymous = _dice.Throw(100) < 45,
            Opened = opened,
            Acknowledged = status is CaseStatus.Received ? null : opened,
            Closed = isClosed ? opened : null,
            Outcome = isClosed ? (Outcome)_dice.Throw(5) : null,
            Assignee = _dice.Throw(10) < 4 ? null : $"handler-{_dice.Throw(12)}",
            Destinations = ["legal-inbox"],
            CameBack = _dice.Throw(4) == 0,
            Version = 1,
        };
    }
}
