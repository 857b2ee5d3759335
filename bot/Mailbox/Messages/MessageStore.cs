using System.Text;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Mailbox.Messages;

/// <summary>Messages, sealed with the mailbox's key. Who looked at them, and when, is kept nowhere.</summary>
public sealed class MessageStore(Ids ids)
{
    /// <summary>Characters of one message.</summary>
    public const int MaxLength = 4_000;

    /// <summary>Under which name a mailbox's key is derived from its case's.</summary>
    public const string KeyPurpose = "mailbox";

    private const string SelectLast = """
        SELECT COALESCE(MAX(number), 0)
          FROM message
         WHERE case_id = @caseId
        """;

    private const string SelectOnce = """
        SELECT COUNT(*)
          FROM message
         WHERE once_key = @onceKey
        """;

    private const string Insert = """
        INSERT INTO message (case_id, number, sender, written, content, once_key)
        VALUES (@caseId, @number, @sender, @written, @content, @onceKey)
        """;

    private const string Select = """
        SELECT number, sender, written, content
          FROM message
         WHERE case_id = @caseId
         ORDER BY number
        """;

    /// <param name="onceKey">Of the dialog's ticket: the same dialog sent twice adds one message.</param>
    /// <returns>False when this dialog's message is there already.</returns>
    public async Task<bool> AddAsync(Transaction transaction, Guid caseId, Sender sender, string text, Stamp written, byte[] onceKey, ContentKey mailboxKey, CancellationToken cancellationToken)
    {
        if (await transaction.FindAsync<long>(SelectOnce, new { onceKey }, cancellationToken) > 0)
            return false;

        var number = await LastNumberAsync(transaction, caseId, cancellationToken) + 1;
        await transaction.ExecuteAsync(
            Insert,
            new
            {
                caseId = caseId.ToString(),
                number,
                sender = sender.ToString(),
                written = written.Text,
                content = mailboxKey.Seal(Encoding.UTF8.GetBytes(text), Place(caseId, number, sender), ids),
                onceKey,
            },
            cancellationToken);

        return true;
    }

    /// <returns>First to last.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A row was tampered with, or is another's.</exception>
    public async Task<IReadOnlyList<Message>> ReadAsync(Transaction transaction, Guid caseId, ContentKey mailboxKey, CancellationToken cancellationToken)
    {
        var rows = await transaction.QueryAsync<Row>(Select, new { caseId = caseId.ToString() }, cancellationToken);

        return [.. rows.Select(row =>
        {
            var sender = Enum.Parse<Sender>(row.Sender);
            var text = mailboxKey.Open(row.Content, Place(caseId, row.Number, sender));

            return new Message((int)row.Number, sender, Encoding.UTF8.GetString(text), Stamp.Parse(row.Written));
        })];
    }

    /// <returns>0 for an empty mailbox.</returns>
    public Task<long> LastNumberAsync(Transaction transaction, Guid caseId, CancellationToken cancellationToken) =>
        transaction.FindAsync<long>(SelectLast, new { caseId = caseId.ToString() }, cancellationToken);

    private static string Place(Guid caseId, long number, Sender sender) => $"message/{caseId}/{number}/{sender}";

    private sealed class Row
    {
        public required long Number { get; init; }

        public required string Sender { get; init; }

        public required string Written { get; init; }

        public required byte[] Content { get; init; }
    }
}
