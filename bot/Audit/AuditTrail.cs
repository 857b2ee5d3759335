using System.Security.Cryptography;
using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Audit;

/// <summary>
/// The ledger: append-only chains, one for each case. An edit, a gap, an exchange of places or of chains is found by the chain itself; a cut at its end by
/// whoever holds a <see cref="AuditHead"/>.
/// </summary>
public sealed class AuditTrail(Database database)
{
    /// <summary>Details are ids and codes; whoever needs more room is about to write narrative, which has no place here.</summary>
    public const int LongestDetail = 256;

    private const string Columns = "chain, sequence, stamp, actor, deed, details, previous_hash, hash";

    private const string SelectLast = $"SELECT {Columns} FROM audit_entry WHERE chain = @chain ORDER BY sequence DESC LIMIT 1";

    private const string SelectAll = $"SELECT {Columns} FROM audit_entry WHERE chain = @chain ORDER BY sequence";

    private const string Insert = $"""
        INSERT INTO audit_entry ({Columns})
        VALUES (@Chain, @Sequence, @Stamp, @Actor, @Deed, @DetailsJson, @PreviousHash, @Hash)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>Writes the next entry of the chain. Of two writers at once, one is run again: a chain never forks.</summary>
    /// <param name="chain">Whose history it is: a case's id.</param>
    /// <exception cref="ArgumentException">A detail is longer than <see cref="LongestDetail"/>.</exception>
    public async Task<AuditEntry> AppendAsync(
        Transaction transaction,
        Guid chain,
        Stamp when,
        string actor,
        string deed,
        IReadOnlyDictionary<string, string> details,
        CancellationToken cancellationToken)
    {
        if (details.FirstOrDefault(detail => detail.Value.Length > LongestDetail) is { Key: { } key })
        {
            throw new ArgumentException($"The detail {key} is longer than {LongestDetail} characters: write an id or a code.", nameof(details));
        }

        var last = await transaction.FindAsync<Row>(SelectLast, new { chain }, cancellationToken);
        var sequence = (last?.Sequence ?? 0) + 1;
        var previous = last?.Hash ?? EntryHash.BeforeTheFirst;
        var json = CanonicalJson.Of(details);
        var entry = new AuditEntry
        {
            Chain = chain,
            Sequence = sequence,
            Stamp = when,
            Actor = actor,
            Deed = deed,
            DetailsJson = json,
            PreviousHash = previous,
            Hash = EntryHash.Of(chain, sequence, when.Text, actor, deed, json, previous),
        };

        if (await transaction.ExecuteAsync(Insert, entry, cancellationToken) == 0)
        {
            throw new TransactionConflictException("Another entry took this place in the chain.");
        }

        return entry;
    }

    /// <returns>First entry first; none for a chain that nobody has written to.</returns>
    public Task<IReadOnlyList<AuditEntry>> ReadAsync(Guid chain, CancellationToken cancellationToken) =>
        database.ReadAsync((transaction, token) => ReadAsync(transaction, chain, token), cancellationToken);

    /// <inheritdoc cref="ReadAsync(Guid, CancellationToken)"/>
    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(Transaction transaction, Guid chain, CancellationToken cancellationToken) =>
        [.. (await transaction.QueryAsync<Row>(SelectAll, new { chain }, cancellationToken)).Select(row => row.ToEntry())];

    /// <summary>Walks the chain from its start.</summary>
    public Task<AuditVerdict> VerifyAsync(Guid chain, CancellationToken cancellationToken) => VerifyAsync(chain, AuditHead.OfNothing, cancellationToken);

    /// <summary>Walks the chain from its start, and checks that it still passes through a head that was seen before.</summary>
    public async Task<AuditVerdict> VerifyAsync(Guid chain, AuditHead seenBefore, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync((transaction, token) => transaction.QueryAsync<Row>(SelectAll, new { chain }, token), cancellationToken);
        return Verify(chain, rows, seenBefore);
    }

    private static AuditVerdict Verify(Guid chain, IReadOnlyList<Row> rows, AuditHead seenBefore)
    {
        var head = AuditHead.OfNothing;
        var previous = EntryHash.BeforeTheFirst;
        foreach (var row in rows)
        {
            var place = head.Count + 1;
            if (row.Sequence != place)
            {
                return new AuditVerdict.Broken(place, "The entry is missing.");
            }

            if (!CryptographicOperations.FixedTimeEquals(row.PreviousHash, previous))
            {
                return new AuditVerdict.Broken(place, "The entry does not follow the one before it.");
            }

            if (!CryptographicOperations.FixedTimeEquals(row.Hash, EntryHash.Of(chain, place, row.Stamp, row.Actor, row.Deed, row.Details, previous)))
            {
                return new AuditVerdict.Broken(place, "The entry is not as it was written.");
            }

            previous = row.Hash;
            head = row.ToHead();
            if (place == seenBefore.Count && head != seenBefore)
            {
                return new AuditVerdict.Broken(place, "The chain was written anew: its entry here is not the one that was seen before.");
            }
        }

        return head.Count < seenBefore.Count
            ? new AuditVerdict.Broken(head.Count + 1, "The end of the chain is missing.")
            : new AuditVerdict.Sound(head);
    }

    /// <summary>As stored, whatever somebody may have made of it.</summary>
    private sealed record Row
    {
        public required string Chain { get; init; }

        public required long Sequence { get; init; }

        public required string Stamp { get; init; }

        public required string Actor { get; init; }

        public required string Deed { get; init; }

        public required string Details { get; init; }

        public required byte[] PreviousHash { get; init; }

        public required byte[] Hash { get; init; }

        public AuditHead ToHead() => new(Sequence, Convert.ToHexStringLower(Hash));

        public AuditEntry ToEntry() => new()
        {
            Chain = Guid.ParseExact(Chain, "D"),
            Sequence = Sequence,
            Stamp = Primitives.Stamp.Parse(Stamp),
            Actor = Actor,
            Deed = Deed,
            DetailsJson = Details,
            PreviousHash = PreviousHash,
            Hash = Hash,
        };
    }
}
