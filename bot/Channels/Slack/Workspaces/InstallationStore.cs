using System.Text;
using System.Text.Json;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>Installations, sealed for the bot itself. The ids of workspaces are unique in all of Slack, and so are those of organisations: one of them is enough to find a row.</summary>
internal sealed class InstallationStore(Database database, Vault vault, Ids ids)
{
    private const string SelectById = "SELECT id, version, content FROM slack_workspace WHERE id = @id";

    private const string SelectSome = "SELECT id, version, content FROM slack_workspace LIMIT 2";

    private const string SelectAll = "SELECT id, version, content FROM slack_workspace ORDER BY id";

    private const string Upsert = """
        INSERT INTO slack_workspace (id, version, content) VALUES (@id, 1, @content)
        ON CONFLICT (id) DO UPDATE SET version = slack_workspace.version + 1, content = excluded.content
        """;

    private const string Replace = "UPDATE slack_workspace SET version = version + 1, content = @content WHERE id = @id AND version = @version";

    private const string Delete = "DELETE FROM slack_workspace WHERE id = @id AND version = @version";

    private readonly ContentKey _key = vault.Key("slack workspaces");
    private readonly KeyedHash _hash = vault.Hash("slack workspaces");

    /// <summary>The workspace's own, or else that of its organisation.</summary>
    public async Task<KeptInstallation?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            async (transaction, token) =>
                (teamId is null ? null : await transaction.FindAsync<Row>(SelectById, new { id = IdOf(teamId) }, token))
                ?? (enterpriseId is null ? null : await transaction.FindAsync<Row>(SelectById, new { id = IdOf(enterpriseId) }, token)),
            cancellationToken);
        return row is null ? null : Open(row);
    }

    public async Task<KeptInstallation?> FindAsync(byte[] id, CancellationToken cancellationToken) =>
        await database.ReadAsync((transaction, token) => transaction.FindAsync<Row>(SelectById, new { id }, token), cancellationToken) is { } row ? Open(row) : null;

    /// <returns><see langword="null"/> when there is none, or more than one.</returns>
    public async Task<KeptInstallation?> FindOnlyAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync((transaction, token) => transaction.QueryAsync<Row>(SelectSome, null, token), cancellationToken) is [var row] ? Open(row) : null;

    /// <summary>In one of the organisation's workspaces, whichever, but the same each time.</summary>
    public async Task<KeptInstallation?> FindInOrganisationAsync(string enterpriseId, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(kept => kept.Content.EnterpriseId == enterpriseId);

    /// <returns>That of a whole organisation; <see langword="null"/> when there is none, or more than one.</returns>
    public async Task<KeptInstallation?> FindOnlyOrganisationAsync(CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).Where(kept => kept.Content.TeamId is null).Take(2).ToArray() is [var only] ? only : null;

    /// <summary>Takes the place of an earlier installation in the same workspace.</summary>
    public Task KeepAsync(Installation installation, CancellationToken cancellationToken)
    {
        var id = IdOf(installation.TeamId ?? installation.EnterpriseId!);
        return database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Upsert, new { id, content = Seal(id, installation) }, token), cancellationToken);
    }

    /// <returns>As it is now; <see langword="null"/>, and nothing was written, when it was changed or deleted since it was read.</returns>
    public async Task<KeptInstallation?> ReplaceAsync(KeptInstallation kept, Installation installation, CancellationToken cancellationToken)
    {
        var row = new { id = kept.Id, version = kept.Version, content = Seal(kept.Id, installation) };
        var count = await database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Replace, row, token), cancellationToken);
        return count == 1 ? kept with { Version = kept.Version + 1, Content = installation } : null;
    }

    /// <returns>Whether it was deleted; not when it was changed or deleted since it was read.</returns>
    public async Task<bool> ForgetAsync(KeptInstallation kept, CancellationToken cancellationToken)
    {
        var row = new { id = kept.Id, version = kept.Version };
        return await database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Delete, row, token), cancellationToken) == 1;
    }

    // A company's workspaces are few.
    private async Task<IEnumerable<KeptInstallation>> ListAsync(CancellationToken cancellationToken) =>
        (await database.ReadAsync((transaction, token) => transaction.QueryAsync<Row>(SelectAll, null, token), cancellationToken)).Select(Open);

    private byte[] IdOf(string place) => _hash.Of("workspace", Encoding.UTF8.GetBytes(place));

    private byte[] Seal(byte[] id, Installation installation) =>
        _key.Seal(JsonSerializer.SerializeToUtf8Bytes(installation, WorkspacesJson.Default.Installation), Place(id), ids);

    private KeptInstallation Open(Row row) =>
        new(row.Id, row.Version, JsonSerializer.Deserialize(_key.Open(row.Content, Place(row.Id)), WorkspacesJson.Default.Installation)!);

    private static string Place(byte[] id) => $"slack_workspace/{Convert.ToHexStringLower(id)}/content";

    private sealed record Row
    {
        public required byte[] Id { get; init; }

        public required long Version { get; init; }

        public required byte[] Content { get; init; }
    }
}
