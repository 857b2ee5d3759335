using System.Text.Json;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Reports;

/// <summary>Reports as filed, sealed with their case's key. Rows are never updated.</summary>
public sealed class ReportStore(Ids ids)
{
    private const string Purpose = "report";
    private const string IdentityPurpose = "identity";

    private const string Insert = """
        INSERT INTO report (case_id, content, identity)
        VALUES (@caseId, @content, @identity)
        """;

    private const string Select = """
        SELECT content, identity
          FROM report
         WHERE case_id = @caseId
        """;

    private const string SelectIdentity = """
        SELECT identity
          FROM report
         WHERE case_id = @caseId
        """;

    public async Task AddAsync(Transaction transaction, Guid caseId, Report report, ContentKey caseKey, CancellationToken cancellationToken)
    {
        using var key = caseKey.For(Purpose);
        var content = key.Seal(JsonSerializer.SerializeToUtf8Bytes(report.Content, ReportJson.Default.ReportContent), Place(caseId, "content"), ids);

        byte[]? identity = null;
        if (report is Report.Named named)
        {
            using var identityKey = caseKey.For(IdentityPurpose);
            identity = identityKey.Seal(JsonSerializer.SerializeToUtf8Bytes(named.Reporter, ReportJson.Default.ReporterIdentity), Place(caseId, "identity"), ids);
        }

        await transaction.ExecuteAsync(Insert, new { caseId = caseId.ToString(), content, identity }, cancellationToken);
    }

    /// <returns><see langword="null"/> when there is no such report; the identity is <see langword="null"/> when it is anonymous.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The row was tampered with, or is another case's.</exception>
    public async Task<(ReportContent Content, ReporterIdentity? Reporter)?> FindAsync(Transaction transaction, Guid caseId, ContentKey caseKey, CancellationToken cancellationToken)
    {
        var row = await transaction.FindAsync<Row>(Select, new { caseId = caseId.ToString() }, cancellationToken);
        if (row is null)
            return null;

        using var key = caseKey.For(Purpose);
        var content = JsonSerializer.Deserialize(key.Open(row.Content, Place(caseId, "content")), ReportJson.Default.ReportContent)!;

        return (content, row.Identity is null ? null : Open(row.Identity, caseId, caseKey));
    }

    /// <summary>Opens nothing of the report.</summary>
    /// <returns><see langword="null"/> when it is anonymous, or there is none.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The row was tampered with, or is another case's.</exception>
    public async Task<ReporterIdentity?> FindReporterAsync(Transaction transaction, Guid caseId, ContentKey caseKey, CancellationToken cancellationToken) =>
        await transaction.FindAsync<byte[]>(SelectIdentity, new { caseId = caseId.ToString() }, cancellationToken) is { } identity ? Open(identity, caseId, caseKey) : null;

    private static ReporterIdentity Open(byte[] identity, Guid caseId, ContentKey caseKey)
    {
        using var key = caseKey.For(IdentityPurpose);

        return JsonSerializer.Deserialize(key.Open(identity, Place(caseId, "identity")), ReportJson.Default.ReporterIdentity)!;
    }

    private static string Place(Guid caseId, string column) => $"report/{caseId}/{column}";

    private sealed class Row
    {
        public required byte[] Content { get; init; }

        public byte[]? Identity { get; init; }
    }
}
