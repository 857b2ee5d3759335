using System.Text;
using System.Text.Json;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Channels.Slack.People;

/// <summary>
/// How named reporters are written to, sealed for the bot itself. A row is found by a keyed hash of the person, or by the random name that a report keeps; it tells neither who nor when.
/// Nothing of anybody else is kept, and never for an anonymous turn.
/// </summary>
internal sealed class SlackPeople(Database database, Vault vault, Ids ids) : IKeepSlackPeople
{
    /// <summary>What stands before every name: the channel, as destinations know it.</summary>
    public const string Prefix = "slack:";

    private const string SelectByPerson = "SELECT id, content FROM slack_person WHERE person = @person";

    private const string SelectById = "SELECT id, content FROM slack_person WHERE id = @id";

    private const string Insert = "INSERT INTO slack_person (id, person, content) VALUES (@id, @person, @content) ON CONFLICT (person) DO NOTHING";

    private const string Replace = "UPDATE slack_person SET content = @content WHERE id = @id";

    private const string DeleteById = "DELETE FROM slack_person WHERE id = @id";

    private readonly ContentKey _key = vault.Key("slack people");
    private readonly KeyedHash _hash = vault.Hash("slack people");

    /// <returns>By what others may name the person, such as <c>slack:0f6c...</c>; the same person has one.</returns>
    public async Task<string> KeepAsync(IReadOnlyList<string> owners, KeptPerson person, CancellationToken cancellationToken)
    {
        var row = await FindRowAsync(owners, person.UserId, cancellationToken);
        if (row is null || Open(row) != person)
            row = await database.InTransactionAsync((transaction, token) => KeepAsync(transaction, owners, person, token), cancellationToken);

        return NameOf(row.Id);
    }

    /// <returns>The name that the person has already; <see langword="null"/> when there is none. Keeps nothing.</returns>
    public async Task<string?> FindNameAsync(IReadOnlyList<string> owners, string userId, CancellationToken cancellationToken) =>
        await FindRowAsync(owners, userId, cancellationToken) is { } row ? NameOf(row.Id) : null;

    /// <returns><see langword="null"/> when it is no name of ours, or was forgotten.</returns>
    public async Task<KeptPerson?> FindAsync(string name, CancellationToken cancellationToken) =>
        IdOf(name) is { } id && await database.ReadAsync((transaction, token) => transaction.FindAsync<Row>(SelectById, new { id }, token), cancellationToken) is { } row
            ? Open(row)
            : null;

    /// <summary>Whoever this name stood for is not to be written to any more. Of one who is forgotten already nothing changes.</summary>
    public async Task ForgetAsync(string name, CancellationToken cancellationToken)
    {
        if (IdOf(name) is { } id)
            await database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(DeleteById, new { id }, token), cancellationToken);
    }

    private async Task<Row> KeepAsync(Transaction transaction, IReadOnlyList<string> owners, KeptPerson person, CancellationToken cancellationToken)
    {
        var row = await FindRowAsync(transaction, owners, person.UserId, cancellationToken);
        if (row is null)
        {
            var fresh = ids.Untimed();
            if (await transaction.ExecuteAsync(Insert, new { id = fresh, person = HashOf(owners[0], person.UserId), content = Seal(fresh, person) }, cancellationToken) == 1)
                return new Row { Id = fresh, Content = [] };

            row = (await FindRowAsync(transaction, owners, person.UserId, cancellationToken))!; // somebody was faster
        }

        if (Open(row) != person)
            await transaction.ExecuteAsync(Replace, new { id = row.Id, content = Seal(row.Id, person) }, cancellationToken);

        return row;
    }

    private Task<Row?> FindRowAsync(IReadOnlyList<string> owners, string userId, CancellationToken cancellationToken) =>
        database.ReadAsync((transaction, token) => FindRowAsync(transaction, owners, userId, token), cancellationToken);

    private async Task<Row?> FindRowAsync(Transaction transaction, IReadOnlyList<string> owners, string userId, CancellationToken cancellationToken)
    {
        foreach (var owner in owners.Distinct(StringComparer.Ordinal))
        {
            if (await transaction.FindAsync<Row>(SelectByPerson, new { person = HashOf(owner, userId) }, cancellationToken) is { } row)
                return row;
        }

        return null;
    }

    private byte[] Seal(Guid id, KeptPerson person) => _key.Seal(JsonSerializer.SerializeToUtf8Bytes(person, SlackPeopleJson.Default.KeptPerson), Place(id), ids);

    private KeptPerson Open(Row row) => JsonSerializer.Deserialize(_key.Open(row.Content, Place(row.Id)), SlackPeopleJson.Default.KeptPerson)!;

    private byte[] HashOf(string owner, string userId) => _hash.Of("person", Encoding.UTF8.GetBytes($"{owner}\n{userId}"));

    private static string NameOf(Guid id) => $"{Prefix}{id:N}";

    private static Guid? IdOf(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(name[Prefix.Length..], "N", out var id) ? id : null;

    private static string Place(Guid id) => $"slack_person/{id}/content";

    private sealed record Row
    {
        public required Guid Id { get; init; }

        public required byte[] Content { get; init; }
    }
}
