using System.Text;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Access;

/// <summary>Who must never learn of which case. A row says neither who, nor why: that stands sealed in the case.</summary>
public sealed class BarredPeople(Vault vault)
{
    private const string Insert = """
        INSERT INTO case_barred (case_id, person)
        SELECT id, @person
          FROM legal_case
         WHERE id = @caseId OR merged_into = @caseId
            OR id = (SELECT merged_into FROM legal_case WHERE id = @caseId)
            OR merged_into = (SELECT merged_into FROM legal_case WHERE id = @caseId)
        ON CONFLICT DO NOTHING
        """;

    private const string InsertAlso = """
        INSERT INTO case_barred (case_id, person)
        SELECT @to, person
          FROM case_barred
         WHERE case_id = @from
        ON CONFLICT DO NOTHING
        """;

    private const string Select = """
        SELECT COUNT(*)
          FROM case_barred
         WHERE case_id = @caseId AND person = @person
        """;

    private readonly KeyedHash _hash = vault.Hash("barred people");

    /// <summary>
    /// For the WHERE of a query over <c>legal_case</c> whose parameter <c>@viewer</c> is <see cref="HashOf"/> of who looks: so that a case from which they are kept
    /// out is not counted, sorted or paged past either.
    /// </summary>
    public const string NotBarred = "legal_case.id NOT IN (SELECT case_barred.case_id FROM case_barred WHERE case_barred.person = @viewer)";

    public byte[] HashOf(string handlerId) => _hash.Of("person", Encoding.UTF8.GetBytes(handlerId));

    /// <summary>Keeps somebody out of a case, and so of all that are merged with it: their trails name each other.</summary>
    /// <returns>False when they were kept out already.</returns>
    public async Task<bool> AddAsync(Transaction transaction, Guid caseId, string handlerId, CancellationToken cancellationToken) =>
        await transaction.ExecuteAsync(Insert, new { caseId = caseId.ToString(), person = HashOf(handlerId) }, cancellationToken) > 0;

    /// <summary>Keeps out of one case whoever is kept out of another.</summary>
    /// <returns>False when they all were kept out already.</returns>
    public async Task<bool> AddAllAsync(Transaction transaction, Guid from, Guid to, CancellationToken cancellationToken) =>
        await transaction.ExecuteAsync(InsertAlso, new { from = from.ToString(), to = to.ToString() }, cancellationToken) > 0;

    public async Task<bool> IsBarredAsync(Transaction transaction, Guid caseId, string handlerId, CancellationToken cancellationToken) =>
        await transaction.FindAsync<long>(Select, new { caseId = caseId.ToString(), person = HashOf(handlerId) }, cancellationToken) > 0;
}
