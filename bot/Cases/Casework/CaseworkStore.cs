using System.Text.Json;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>What Legal keeps of its work on a case, in one sealed piece; notes have rows of their own (<see cref="NoteStore"/>).</summary>
public sealed class CaseworkStore(Ids ids)
{
    private const string Purpose = "casework";

    private const string Select = """
        SELECT content
          FROM casework
         WHERE case_id = @caseId
        """;

    private const string Upsert = """
        INSERT INTO casework (case_id, content)
        VALUES (@caseId, @content)
        ON CONFLICT (case_id) DO UPDATE SET content = excluded.content
        """;

    /// <returns>An empty record when nothing was done yet.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The row was tampered with, or is another case's.</exception>
    public async Task<WorkRecord> FindAsync(Transaction transaction, Guid caseId, ContentKey caseKey, CancellationToken cancellationToken)
    {
        if (await transaction.FindAsync<byte[]>(Select, new { caseId = caseId.ToString() }, cancellationToken) is not { } box)
            return new WorkRecord();

        using var key = caseKey.For(Purpose);

        return JsonSerializer.Deserialize(key.Open(box, Place(caseId)), CaseworkJson.Default.WorkRecord)!;
    }

    /// <summary>Called under the case's lock.</summary>
    public async Task SaveAsync(Transaction transaction, Guid caseId, WorkRecord work, ContentKey caseKey, CancellationToken cancellationToken)
    {
        using var key = caseKey.For(Purpose);
        var content = key.Seal(JsonSerializer.SerializeToUtf8Bytes(work, CaseworkJson.Default.WorkRecord), Place(caseId), ids);

        await transaction.ExecuteAsync(Upsert, new { caseId = caseId.ToString(), content }, cancellationToken);
    }

    private static string Place(Guid caseId) => $"casework/{caseId}/content";
}
