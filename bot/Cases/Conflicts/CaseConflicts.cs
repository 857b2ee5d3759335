using System.Text.Json;
using PolicyBot.Cases.Access;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Conflicts;

/// <summary>
/// Keeps people out of cases. That somebody is, stands under a keyed hash (<see cref="BarredPeople"/>), so that nothing has to be opened to shut the door; who it is
/// and why is sealed with the mailbox's key, which those have who read the case, and which intake has, too, when a reporter writes.
/// </summary>
public sealed class CaseConflicts(BarredPeople barred, Ids ids)
{
    private const string Purpose = "conflicts";

    private const string Insert = """
        INSERT INTO case_conflict (id, case_id, content)
        VALUES (@id, @caseId, @content)
        """;

    private const string Select = """
        SELECT id, content
          FROM case_conflict
         WHERE case_id = @caseId
        """;

    /// <returns>Those who were not kept out before.</returns>
    public async Task<IReadOnlyList<CaseConflict>> AddAsync(Transaction transaction, Guid caseId, IEnumerable<CaseConflict> conflicts, ContentKey mailboxKey, CancellationToken cancellationToken)
    {
        var added = new List<CaseConflict>();
        foreach (var conflict in conflicts)
        {
            if (await barred.AddAsync(transaction, caseId, conflict.Person, cancellationToken))
                added.Add(conflict);
        }

        await ExplainAsync(transaction, caseId, added, mailboxKey, cancellationToken);

        return added;
    }

    /// <summary>Keeps who is kept out and why, where that they are is kept already. Whom it was kept of before is left as it was.</summary>
    public async Task ExplainAsync(Transaction transaction, Guid caseId, IReadOnlyList<CaseConflict> conflicts, ContentKey mailboxKey, CancellationToken cancellationToken)
    {
        var known = (await ReadAsync(transaction, caseId, mailboxKey, cancellationToken)).Select(conflict => conflict.Person).ToHashSet(StringComparer.Ordinal);
        using var key = mailboxKey.For(Purpose);
        foreach (var conflict in conflicts.Where(conflict => known.Add(conflict.Person)))
        {
            var id = ids.Untimed();
            var content = key.Seal(JsonSerializer.SerializeToUtf8Bytes(conflict, ConflictJson.Default.CaseConflict), Place(id, caseId), ids);
            await transaction.ExecuteAsync(Insert, new { id, caseId, content }, cancellationToken);
        }
    }

    /// <returns>In no order.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A row was tampered with, or is another case's.</exception>
    public async Task<IReadOnlyList<CaseConflict>> ReadAsync(Transaction transaction, Guid caseId, ContentKey mailboxKey, CancellationToken cancellationToken)
    {
        using var key = mailboxKey.For(Purpose);
        var rows = await transaction.QueryAsync<Row>(Select, new { caseId }, cancellationToken);

        return [.. rows.Select(row => JsonSerializer.Deserialize(key.Open(row.Content, Place(row.Id, caseId)), ConflictJson.Default.CaseConflict)!)];
    }

    private static string Place(Guid id, Guid caseId) => $"case_conflict/{caseId}/{id}/content";

    private sealed record Row
    {
        public required Guid Id { get; init; }

        public required byte[] Content { get; init; }
    }
}
