using System.Security.Cryptography;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Mailbox.Receipts;

/// <summary>Keyed hashes of receipts, and the key to each mailbox under the receipt's own lock.</summary>
public sealed class ReceiptStore
{
    private const string Insert = """
        INSERT INTO receipt (locator, verifier, case_id, mailbox_key)
        VALUES (@locator, @verifier, @caseId, @mailboxKey)
        """;

    private const string Select = """
        SELECT verifier, case_id AS CaseId, mailbox_key AS MailboxKey
          FROM receipt
         WHERE locator = @locator
        """;

    private readonly ReceiptHasher _hasher;
    private readonly Ids _ids;
    private readonly Row _nobody;

    public ReceiptStore(ReceiptHasher hasher, Ids ids)
    {
        _hasher = hasher;
        _ids = ids;
        using var key = new ContentKey(ids.Bytes(ContentKey.Length));
        _nobody = new Row
        {
            Verifier = ids.Bytes(KeyedHash.Length),
            CaseId = Guid.Empty.ToString(),
            MailboxKey = key.Seal(key.Reveal(), Place(Guid.Empty), ids),
        };
    }

    public async Task AddAsync(Transaction transaction, Guid caseId, Receipt receipt, ContentKey mailboxKey, CancellationToken cancellationToken)
    {
        using var mailboxLock = _hasher.MailboxLock(receipt);

        await transaction.ExecuteAsync(
            Insert,
            new
            {
                locator = _hasher.Locator(receipt),
                verifier = _hasher.Verifier(receipt),
                caseId = caseId.ToString(),
                mailboxKey = mailboxLock.Seal(mailboxKey.Reveal(), Place(caseId), _ids),
            },
            cancellationToken);
    }

    /// <summary>
    /// Finds the mailbox that a receipt opens. Text that cannot be a receipt, an unknown receipt and a wrong one all do the same work:
    /// three hashes, one look-up, one comparison, one attempt to open a lock.
    /// </summary>
    /// <param name="typed">As typed.</param>
    /// <returns><see langword="null"/> when it opens nothing.</returns>
    public async Task<OpenedMailbox?> OpenAsync(Transaction transaction, string? typed, CancellationToken cancellationToken)
    {
        var receipt = Receipt.Read(typed) ?? Receipt.From(_ids.Bytes(18));
        using var mailboxLock = _hasher.MailboxLock(receipt);
        var verifier = _hasher.Verifier(receipt);
        var row = await transaction.FindAsync<Row>(Select, new { locator = _hasher.Locator(receipt) }, cancellationToken) ?? _nobody;

        var isRight = CryptographicOperations.FixedTimeEquals(row.Verifier, verifier);
        var caseId = Guid.Parse(row.CaseId);
        try
        {
            var key = new ContentKey(mailboxLock.Open(row.MailboxKey, Place(caseId)));
            if (isRight)
                return new OpenedMailbox(caseId, key);

            key.Dispose();

            return null;
        }
        catch (AuthenticationTagMismatchException) when (!isRight)
        {
            return null; // the usual end for a receipt that is not one
        }
    }

    private static string Place(Guid caseId) => $"receipt/{caseId}/mailbox_key";

    private sealed class Row
    {
        public required byte[] Verifier { get; init; }

        public required string CaseId { get; init; }

        public required byte[] MailboxKey { get; init; }
    }
}
