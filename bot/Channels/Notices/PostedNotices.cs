using System.Text;
using System.Text.Json;
using PolicyBot.Cases;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Channels.Notices;

/// <summary>Which message of ours tells of which case, and for a while which one said to whom that the reporter wrote. Sealed, since ids of chat platforms are times; under a keyed hash, so that a row tells neither the case nor the place.</summary>
internal sealed class PostedNotices(Database database, Vault vault, Ids ids)
{
    private const string Select = "SELECT content FROM channel_notice WHERE id = @id";

    private const string Insert = """
        INSERT INTO channel_notice (id, content)
        VALUES (@id, @content)
        ON CONFLICT (id) DO NOTHING
        """;

    private const string Delete = "DELETE FROM channel_notice WHERE id = @id";

    // Teams was alone when the first notices were kept. The words that go into keys, hashes and seals stay as they were: under others none of those would be found or opened.
    private const string Purpose = "teams notices";
    private const string SealedAs = "teams_notice";

    private readonly ContentKey _key = vault.Key(Purpose);
    private readonly KeyedHash _hash = vault.Hash(Purpose);

    /// <param name="spot">See <see cref="NoticeSpot.Key"/>; or that and a delivery, for a word of its own.</param>
    public async Task<PostedNotice?> FindAsync(string spot, CaseNumber number, CancellationToken cancellationToken)
    {
        var id = IdOf(spot, number);
        var box = await database.ReadAsync((transaction, token) => transaction.FindAsync<byte[]>(Select, new { id }, token), cancellationToken);

        return box is null ? null : JsonSerializer.Deserialize(_key.Open(box, Place(id)), NoticesJson.Default.PostedNotice);
    }

    /// <returns>False when another message is kept already: then that one stays.</returns>
    public async Task<bool> KeepAsync(string spot, CaseNumber number, PostedNotice posted, CancellationToken cancellationToken)
    {
        var id = IdOf(spot, number);
        var content = _key.Seal(JsonSerializer.SerializeToUtf8Bytes(posted, NoticesJson.Default.PostedNotice), Place(id), ids);

        return await database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Insert, new { id, content }, token), cancellationToken) == 1;
    }

    public Task DropAsync(string spot, CaseNumber number, CancellationToken cancellationToken) =>
        database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Delete, new { id = IdOf(spot, number) }, token), cancellationToken);

    private byte[] IdOf(string spot, CaseNumber number) => _hash.Of(spot, Encoding.UTF8.GetBytes(number.Text));

    private static string Place(byte[] id) => $"{SealedAs}/{Convert.ToHexStringLower(id)}/content";
}
