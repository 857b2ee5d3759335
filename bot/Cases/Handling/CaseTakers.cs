using System.Text;
using PolicyBot.Cases.Handlers;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Handling;

/// <summary>Who acknowledged a case, by the name that colleagues are shown. Sealed for the bot itself: the trail names the same person by id.</summary>
public sealed class CaseTakers(Vault vault, Ids ids)
{
    private const string Insert = """
        INSERT INTO case_taker (case_id, name)
        VALUES (@caseId, @name)
        ON CONFLICT (case_id) DO NOTHING
        """;

    private const string Select = """
        SELECT name
          FROM case_taker
         WHERE case_id = @caseId
        """;

    private readonly ContentKey _key = vault.Key("who took a case");

    /// <summary>The first stays.</summary>
    public Task KeepAsync(Transaction transaction, Guid caseId, Handler handler, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(Insert, new { caseId = caseId.ToString(), name = _key.Seal(Encoding.UTF8.GetBytes(handler.Name), Place(caseId), ids) }, cancellationToken);

    /// <returns><see langword="null"/> when nobody has, or it was before names were kept.</returns>
    public async Task<string?> FindAsync(Transaction transaction, Guid caseId, CancellationToken cancellationToken) =>
        await transaction.FindAsync<byte[]>(Select, new { caseId = caseId.ToString() }, cancellationToken) is { } box
            ? Encoding.UTF8.GetString(_key.Open(box, Place(caseId)))
            : null;

    private static string Place(Guid caseId) => $"case_taker/{caseId}/name";
}
