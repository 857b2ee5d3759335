using System.Security.Cryptography;
using System.Text.Json;
using PolicyBot.Audit;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;

namespace PolicyBot.Cases.Desk;

/// <summary>
/// A case as one archive (ZIP) that somebody else can check without the bot: what was reported and written, the trail, and a program that verifies both. The export is
/// an audit entry, which names the hash of all that was handed out, and which the archive itself ends with.
/// </summary>
public sealed class ExportCase(ReadCases read, ChangeCase change, AuditTrail audit)
{
    /// <summary>The detail of the audit entry: SHA-256 of the archive's <c>manifest.json</c>.</summary>
    public const string ManifestDetail = "manifest";

    /// <inheritdoc cref="WriteAsync(Handler, Guid, bool, Stream, CancellationToken)"/>
    public Task<bool> WriteAsync(Handler handler, Guid caseId, Stream stream, CancellationToken cancellationToken) => WriteAsync(handler, caseId, withPrivileged: false, stream, cancellationToken);

    /// <param name="withPrivileged">Whether notes between attorney and client go along. Only a lead can ask for them; of anybody else the wish is passed over.</param>
    /// <returns>False, and nothing written, when the case is not there for this handler.</returns>
    /// <exception cref="Storage.Encryption.KeyDestroyedException">Its content can be read by nobody any more.</exception>
    /// <exception cref="Storage.StorageUnavailableException">Nothing was exported.</exception>
    public async Task<bool> WriteAsync(Handler handler, Guid caseId, bool withPrivileged, Stream stream, CancellationToken cancellationToken)
    {
        if (await read.OpenAsync(handler, caseId, cancellationToken) is not { } file)
            return false;

        var files = FilesOf(file, withPrivileged && CaseRights.Give(handler.Roles, CaseRight.Lead));
        var manifest = files.Manifest(caseId);
        var hash = Convert.ToHexStringLower(SHA256.HashData(manifest));
        var result = await change.DoAsync(
            handler,
            caseId,
            CaseRight.Read,
            (_, before, _) => Task.FromResult<CaseChange>(new CaseChange.To(before, CaseDeeds.Exported)
            {
                Details = new Dictionary<string, string> { [ManifestDetail] = hash },
            }),
            cancellationToken);
        if (result is not WorkResult.Done)
            return false; // kept out of it in this very moment

        var trail = await audit.ReadAsync(caseId, cancellationToken);
        var last = trail.Last(entry => entry.Deed == CaseDeeds.Exported && entry.Actor == handler.Id && entry.Details.GetValueOrDefault(ManifestDetail) == hash);
        await stream.WriteAsync(files.Zip(manifest, trail.Where(entry => entry.Sequence <= last.Sequence)), cancellationToken);

        return true;
    }

    private static ExportFiles FilesOf(CaseFile file, bool withPrivileged)
    {
        var files = new ExportFiles();
        files.Add("case.json", ExportedCase.Of(file.Case), json => json.ExportedCase);
        files.Add("report.json", file.Report, json => json.ReportContent);
        files.Add<IReadOnlyList<ExportedMessage>>(
            "messages.json",
            [.. file.Messages.Select(message => new ExportedMessage(message.Number, message.Sender.ToString(), message.Written.Text, message.Text))],
            json => json.IReadOnlyListExportedMessage);
        files.Add<IReadOnlyList<ExportedNote>>(
            "notes.json",
            [.. file.Work.Notes.Where(note => withPrivileged || !note.IsPrivileged).Select(note => new ExportedNote(note.Number, note.By, note.Written.Text, note.IsPrivileged, note.Text))],
            json => json.IReadOnlyListExportedNote);
        files.Add("casework.json", JsonSerializer.SerializeToUtf8Bytes(file.Work, CaseworkJson.Default.WorkRecord));
        if (file.Reporter is { } reporter)
            files.Add("reporter.json", new ExportedReporter(reporter.Name, reporter.Contact), json => json.ExportedReporter);

        return files;
    }
}
