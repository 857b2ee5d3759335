using System.Text;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases;

/// <summary>Which cases one named reporter opened, under a keyed hash of how their channel writes to them. Nobody of Legal looks here.</summary>
public sealed class NamedReports(Vault vault)
{
    private const string Insert = """
        INSERT INTO named_report (reporter, case_id)
        VALUES (@reporter, @caseId)
        """;

    private const string Select = """
        SELECT case_id
          FROM named_report
         WHERE reporter = @reporter
        """;

    private readonly KeyedHash _hash = vault.Hash("named reports");

    /// <param name="reach">See <see cref="Reports.ReporterIdentity.Reach"/>.</param>
    public Task AddAsync(Transaction transaction, Guid caseId, string reach, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(Insert, new { reporter = HashOf(reach), caseId = caseId.ToString() }, cancellationToken);

    /// <returns>Ids of cases, in no order. None whose key was destroyed.</returns>
    public async Task<IReadOnlyList<Guid>> OfAsync(Transaction transaction, string reach, CancellationToken cancellationToken) =>
        [.. (await transaction.QueryAsync<string>(Select, new { reporter = HashOf(reach) }, cancellationToken)).Select(Guid.Parse)];

    private byte[] HashOf(string reach) => _hash.Of("reporter", Encoding.UTF8.GetBytes(reach));
}
