using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Reports;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>Enters a report that came by phone, in person, by letter or by e-mail. The receipt is handed over to whoever reported; the handler stands in the trail, never as the reporter.</summary>
public sealed class EnterReport(OpenCase open)
{
    /// <param name="ticket">Of the dialog. The same one again opens nothing new and gives the same case and receipt.</param>
    /// <returns><see langword="null"/> when this person does not work cases.</returns>
    /// <exception cref="Storage.StorageUnavailableException">Nothing was kept.</exception>
    public async Task<OpenedCase?> EnterAsync(Handler handler, Ticket ticket, Report report, ReportSource source, CancellationToken cancellationToken) =>
        CaseRights.Give(handler.Roles, CaseRight.Work)
            ? await open.HandleAsync(ticket, WithoutWay(report), new EnteredBy(handler.Id, source), cancellationToken)
            : null;

    // A way to write to somebody is the channel's in which the form was filled in, and so the handler's own.
    private static Report WithoutWay(Report report) =>
        report is Report.Named named ? named with { Reporter = named.Reporter with { Reach = null } } : report;
}
