using System.Diagnostics;
using System.Globalization;
using PolicyBot.Audit;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Clocks;
using PolicyBot.Cases.Desk;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Mailbox.Receipts;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Routing;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Handling;

/// <summary>
/// Opens a case by a report: seals it, and writes case, report, receipt, first audit entry and promised deliveries in one transaction.
/// Only when that is on disk does it return, and only then may anyone say "received".
/// </summary>
public sealed class OpenCase(
    Database database,
    Vault vault,
    Ids ids,
    CaseStore cases,
    ReportStore reports,
    KeyStore keys,
    ReceiptHasher hasher,
    ReceiptStore receipts,
    AuditTrail audit,
    RouteFinder routes,
    AnnounceCase announce,
    NamedReports named,
    CaseClocks clocks,
    SearchIndex index)
{
    private readonly Sealer _sealer = vault.Sealer;

    /// <param name="ticket">Of the dialog. The same one again opens nothing new and gives the same case and receipt.</param>
    /// <exception cref="StorageUnavailableException">Nothing was kept.</exception>
    public Task<OpenedCase> HandleAsync(Ticket ticket, Report report, CancellationToken cancellationToken) => HandleAsync(ticket, report, enteredBy: null, cancellationToken);

    /// <inheritdoc cref="HandleAsync(Ticket, Report, CancellationToken)"/>
    /// <param name="enteredBy"><see langword="null"/> when the reporter filled in the form.</param>
    public async Task<OpenedCase> HandleAsync(Ticket ticket, Report report, EnteredBy? enteredBy, CancellationToken cancellationToken)
    {
        var receipt = hasher.For(ticket);
        try
        {
            var summary = await database.InTransactionAsync(
                async (transaction, token) =>
                    await cases.FindByOnceKeyAsync(transaction, ticket.OnceKey, token) ?? await OpenAsync(transaction, ticket, receipt, report, enteredBy, token),
                cancellationToken);

            return new OpenedCase(summary.Number, receipt, summary.Clocks);
        }
        catch (AlreadyThereException e)
        {
            // The same dialog was sent twice at once, and the other one was first.
            var summary = await database.ReadAsync((transaction, token) => cases.FindByOnceKeyAsync(transaction, ticket.OnceKey, token), cancellationToken)
                ?? throw new StorageUnavailableException("Two new cases drew the same number.", e);

            return new OpenedCase(summary.Number, receipt, summary.Clocks);
        }
    }

    private async Task<CaseSummary> OpenAsync(Transaction transaction, Ticket ticket, Receipt receipt, Report report, EnteredBy? enteredBy, CancellationToken cancellationToken)
    {
        var severity = SeverityScale.Of(report.Category, report.Content);
        var route = routes.Choose(new RoutingFacts(report.Category.ToString(), severity.ToString(), report.Content.Country));
        var summary = clocks.Begin(Received(report, severity, route), report.Content.Country);

        using var caseKey = new ContentKey(ids.Bytes(ContentKey.Length));
        using var mailboxKey = caseKey.For(MessageStore.KeyPurpose);
        await cases.AddAsync(transaction, summary, ticket.OnceKey, cancellationToken);
        await keys.AddAsync(transaction, summary.Id, caseKey, _sealer, cancellationToken);
        await reports.AddAsync(transaction, summary.Id, report, caseKey, cancellationToken);
        await index.AddAsync(transaction, summary, report.Content, cancellationToken);
        if (report is Report.Named { Reporter.Reach: { } reach })
            await named.AddAsync(transaction, summary.Id, reach, cancellationToken);

        await receipts.AddAsync(transaction, summary.Id, receipt, mailboxKey, cancellationToken);
        await audit.AppendAsync(transaction, summary.Id, summary.Opened, enteredBy?.HandlerId ?? CaseDeeds.Reporter, CaseDeeds.Opened, Details(summary, route, enteredBy), cancellationToken);
        await announce.HandleAsync(transaction, CaseNews.Opened, summary, cancellationToken);

        return summary;
    }

    private CaseSummary Received(Report report, Severity severity, RouteChoice route) => new()
    {
        Id = ids.Untimed(),
        Number = CaseNumber.Draw(ids),
        Status = CaseStatus.Received,
        Category = report.Category,
        Severity = severity,
        IsAnonymous = report is Report.Anonymous,
        Opened = OpenedAt(report),
        Destinations = route.Destinations,
        Version = 1,
    };

    private static Stamp OpenedAt(Report report) => report switch
    {
        Report.Named named => Stamp.ToTheMillisecond(named.ReceivedAt),
        Report.Anonymous anonymous => Stamp.Of(anonymous.ReceivedOn),
        _ => throw new UnreachableException(report.GetType().Name),
    };

    private static Dictionary<string, string> Details(CaseSummary summary, RouteChoice route, EnteredBy? enteredBy) => enteredBy is null
        ? Details(summary, route)
        : new(Details(summary, route)) { ["source"] = enteredBy.Source.ToString() };

    private static Dictionary<string, string> Details(CaseSummary summary, RouteChoice route) => new()
    {
        ["number"] = summary.Number.Text,
        ["category"] = summary.Category.ToString(),
        ["severity"] = summary.Severity.ToString(),
        ["rule"] = route.Rule,
        ["destinations"] = route.Destinations.Count.ToString(CultureInfo.InvariantCulture),
        ["acknowledgeBy"] = summary.Clocks.AcknowledgeBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["feedbackBy"] = summary.Clocks.FeedbackBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
