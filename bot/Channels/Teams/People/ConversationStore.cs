using System.Text;
using System.Text.Json;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Channels.Teams.People;

/// <summary>Conversation references, sealed for the bot itself. A row is found by a keyed hash of the person, or by the random name that others keep; it tells neither who nor when.</summary>
internal sealed class ConversationStore(Database database, Vault vault, Ids ids) : IKeepConversations
{
    /// <summary>What stands before every name: the channel, as destinations know it.</summary>
    public const string Prefix = "teams:";

    private const string SelectByPerson = "SELECT id, content FROM teams_conversation WHERE person = @person";

    private const string SelectByEntra = "SELECT id, content FROM teams_conversation WHERE entra = @entra";

    private const string SelectById = "SELECT id, content FROM teams_conversation WHERE id = @id";

    private const string Insert = """
        INSERT INTO teams_conversation (id, person, entra, content)
        VALUES (@id, @person, @entra, @content)
        ON CONFLICT (person) DO NOTHING
        """;

    private const string Replace = "UPDATE teams_conversation SET entra = @entra, content = @content WHERE id = @id";

    private const string DeleteByPerson = "DELETE FROM teams_conversation WHERE person = @person";

    private const string DeleteById = "DELETE FROM teams_conversation WHERE id = @id";

    private readonly ContentKey _key = vault.Key("teams conversations");
    private readonly KeyedHash _hash = vault.Hash("teams people");

    public async Task<string> KeepAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        var person = PersonOf(reference.TenantId, reference.UserId);
        var row = await database.ReadAsync((transaction, token) => transaction.FindAsync<Row>(SelectByPerson, new { person }, token), cancellationToken);
        if (row is null || Replaces(reference, Open(row)))
            row = await database.InTransactionAsync((transaction, token) => KeepAsync(transaction, person, reference, token), cancellationToken);

        return NameOf(row.Id);
    }

    public async Task<string?> FindNameAsync(string tenantId, string userId, CancellationToken cancellationToken)
    {
        var person = PersonOf(tenantId, userId);

        return await database.ReadAsync((transaction, token) => transaction.FindAsync<Row>(SelectByPerson, new { person }, token), cancellationToken) is { } row ? NameOf(row.Id) : null;
    }

    public Task ForgetAsync(string tenantId, string userId, CancellationToken cancellationToken) =>
        database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(DeleteByPerson, new { person = PersonOf(tenantId, userId) }, token), cancellationToken);

    /// <summary>Whoever this name stood for is not to be written to any more.</summary>
    public async Task ForgetAsync(string name, CancellationToken cancellationToken)
    {
        if (IdOf(name) is { } id)
            await database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(DeleteById, new { id }, token), cancellationToken);
    }

    /// <param name="name">As <see cref="KeepAsync(ConversationReference, CancellationToken)"/> gave it.</param>
    /// <returns><see langword="null"/> when it is no name of ours, or was forgotten.</returns>
    public async Task<ConversationReference?> FindAsync(string name, CancellationToken cancellationToken) =>
        IdOf(name) is { } id && await database.ReadAsync((transaction, token) => transaction.FindAsync<Row>(SelectById, new { id }, token), cancellationToken) is { } row
            ? Open(row)
            : null;

    /// <summary>Those of these people whom the bot knows how to write to, by name.</summary>
    /// <param name="entraIds">Entra object ids; a person with conversations in two tenants is there twice.</param>
    public async Task<IReadOnlyList<KeptConversation>> OfAsync(IEnumerable<string> entraIds, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            async (transaction, token) =>
            {
                var found = new List<Row>();
                foreach (var id in entraIds.Distinct(StringComparer.OrdinalIgnoreCase))
                    found.AddRange(await transaction.QueryAsync<Row>(SelectByEntra, new { entra = EntraOf(id) }, token));

                return found;
            },
            cancellationToken);

        return [.. rows.Select(row => new KeptConversation(NameOf(row.Id), Open(row)))];
    }

    private async Task<Row> KeepAsync(Transaction transaction, byte[] person, ConversationReference reference, CancellationToken cancellationToken)
    {
        var entra = reference.AadObjectId is { } id ? EntraOf(id) : null;
        var fresh = ids.Untimed();
        if (await transaction.ExecuteAsync(Insert, new { id = fresh, person, entra, content = Seal(fresh, reference) }, cancellationToken) == 1)
            return new Row { Id = fresh, Content = [] };

        var row = (await transaction.FindAsync<Row>(SelectByPerson, new { person }, cancellationToken))!;
        if (Replaces(reference, Open(row)))
            await transaction.ExecuteAsync(Replace, new { id = row.Id, entra, content = Seal(row.Id, reference) }, cancellationToken);

        return row;
    }

    // Their own chat is worth more than a group: what is meant for one person can be sent there.
    private static bool Replaces(ConversationReference reference, ConversationReference kept) => reference != kept && (kept.IsGroup || !reference.IsGroup);

    private byte[] Seal(Guid id, ConversationReference reference) =>
        _key.Seal(JsonSerializer.SerializeToUtf8Bytes(reference, PeopleJson.Default.ConversationReference), Place(id), ids);

    private ConversationReference Open(Row row) =>
        JsonSerializer.Deserialize(_key.Open(row.Content, Place(row.Id)), PeopleJson.Default.ConversationReference)!;

    private byte[] PersonOf(string tenantId, string userId) => _hash.Of("person", Encoding.UTF8.GetBytes($"{tenantId.ToUpperInvariant()}\n{userId}"));

    private byte[] EntraOf(string entraId) => _hash.Of("entra", Encoding.UTF8.GetBytes(entraId.ToUpperInvariant()));

    private static string NameOf(Guid id) => $"{Prefix}{id:N}";

    private static Guid? IdOf(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(name[Prefix.Length..], "N", out var id) ? id : null;

    private static string Place(Guid id) => $"teams_conversation/{id}/content";

    private sealed record Row
    {
        public required Guid Id { get; init; }

        public required byte[] Content { get; init; }
    }
}
