using System.Security.Cryptography;
using System.Text;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Feedback;

/// <summary>Feedback by month. Wordings are sealed with a key of their own each, wrapped for the owners of policies; deleting the row destroys both.</summary>
public sealed partial class FeedbackStore(Vault vault, Ids ids, ILogger<FeedbackStore> logger)
{
    // An abstention is noted when it is given, with its wording; what is said of it later adds only the verdict.
    private const string Upsert = """
        INSERT INTO policy_feedback (id, month, kind, verdict, wrapped_key, wording)
        VALUES (@id, @month, @kind, @verdict, @wrappedKey, @wording)
        ON CONFLICT (id) DO UPDATE
           SET verdict = excluded.verdict,
               wrapped_key = CASE WHEN policy_feedback.kind = 'Abstained' THEN policy_feedback.wrapped_key ELSE excluded.wrapped_key END,
               wording = CASE WHEN policy_feedback.kind = 'Abstained' THEN policy_feedback.wording ELSE excluded.wording END
        """;

    private const string InsertCited = """
        INSERT INTO policy_feedback_cited (feedback_id, policy_id, version)
        VALUES (@id, @policyId, @version)
        ON CONFLICT (feedback_id, policy_id, version) DO NOTHING
        """;

    private const string SelectWordings = """
        SELECT id, month, kind, verdict, wrapped_key, wording
          FROM policy_feedback
         WHERE wording IS NOT NULL
         ORDER BY id
         LIMIT @most
        """;

    private const string SelectTallies = """
        SELECT cited.policy_id, cited.version, feedback.verdict, COUNT(*) AS times
          FROM policy_feedback AS feedback
          JOIN policy_feedback_cited AS cited ON cited.feedback_id = feedback.id
         WHERE feedback.verdict IS NOT NULL
         GROUP BY cited.policy_id, cited.version, feedback.verdict
         ORDER BY cited.policy_id, cited.version, feedback.verdict
        """;

    private const string DeleteCited = """
        DELETE FROM policy_feedback_cited
         WHERE feedback_id IN (SELECT id FROM policy_feedback WHERE month < @month)
        """;

    private const string Delete = """
        DELETE FROM policy_feedback
         WHERE month < @month
        """;

    private readonly Sealer _sealer = vault.SealerFor(VaultRole.PolicyOwner);

    public async Task AddAsync(Transaction transaction, FeedbackNote note, UtcMonth month, CancellationToken cancellationToken)
    {
        var (wrappedKey, wording) = note.Wording is null ? (null, null) : Seal(note.Id, note.Wording);
        await transaction.ExecuteAsync(
            Upsert,
            new { id = note.Id, month = month.ToString(), kind = note.Kind.ToString(), verdict = note.Verdict?.ToString(), wrappedKey, wording },
            cancellationToken);

        foreach (var cited in note.Cited)
            await transaction.ExecuteAsync(InsertCited, new { id = note.Id, policyId = cited.Id, version = cited.Version }, cancellationToken);
    }

    /// <summary>The questions that were asked in vain, opened; in no order that says when.</summary>
    /// <param name="opener">Got as <see cref="VaultRole.PolicyOwner"/>.</param>
    /// <returns>At most <paramref name="most"/>, without those that this vault cannot open.</returns>
    public async Task<IReadOnlyList<AskedInVain>> ReadAsync(Transaction transaction, Opener opener, int most, CancellationToken cancellationToken)
    {
        var rows = await transaction.QueryAsync<Row>(SelectWordings, new { most }, cancellationToken);

        var opened = rows.Select(row => Open(row, opener)).OfType<AskedInVain>().ToList();
        if (opened.Count < rows.Count)
            LogUnopened(rows.Count - opened.Count);

        return opened;
    }

    /// <summary>What was said of each version of each policy, and how often.</summary>
    public async Task<IReadOnlyList<VerdictTally>> TallyAsync(Transaction transaction, CancellationToken cancellationToken) =>
        [.. (await transaction.QueryAsync<TallyRow>(SelectTallies, null, cancellationToken))
            .Select(row => new VerdictTally(new CitedPolicy(row.PolicyId, row.Version), Enum.Parse<Verdict>(row.Verdict), (int)row.Times))];

    /// <returns>How many were deleted.</returns>
    public async Task<int> DeleteBeforeAsync(Transaction transaction, UtcMonth month, CancellationToken cancellationToken)
    {
        await transaction.ExecuteAsync(DeleteCited, new { month = month.ToString() }, cancellationToken);

        return await transaction.ExecuteAsync(Delete, new { month = month.ToString() }, cancellationToken);
    }

    private (byte[] WrappedKey, byte[] Wording) Seal(byte[] id, Secret<string> wording)
    {
        using var key = new ContentKey(ids.Bytes(ContentKey.Length));

        return (_sealer.Wrap(key, Place(id, "wrapped_key")), key.Seal(Encoding.UTF8.GetBytes(wording.Reveal()), Place(id, "wording"), ids));
    }

    private static AskedInVain? Open(Row row, Opener opener)
    {
        try
        {
            using var key = opener.Unwrap(row.WrappedKey, Place(row.Id, "wrapped_key"));
            var wording = Encoding.UTF8.GetString(key.Open(row.Wording, Place(row.Id, "wording")));

            return new AskedInVain(wording, UtcMonth.Parse(row.Month), Enum.Parse<FeedbackKind>(row.Kind), row.Verdict is null ? null : Enum.Parse<Verdict>(row.Verdict));
        }
        catch (CryptographicException)
        {
            return null; // sealed for another vault: one row that nobody can read must not hide the others; they are counted in the log
        }
    }

    private static string Place(byte[] id, string column) => $"policy_feedback/{Convert.ToHexStringLower(id)}/{column}";

    [LoggerMessage(LogLevel.Warning, "Questions asked in vain that this vault cannot open and that are left out of the list: {Count}. Were they sealed under another Vault:Key?")]
    private partial void LogUnopened(int count);

    private sealed class Row
    {
        public required byte[] Id { get; init; }

        public required string Month { get; init; }

        public required string Kind { get; init; }

        public string? Verdict { get; init; }

        public required byte[] WrappedKey { get; init; }

        public required byte[] Wording { get; init; }
    }

    private sealed class TallyRow
    {
        public required string PolicyId { get; init; }

        public required string Version { get; init; }

        public required string Verdict { get; init; }

        public required long Times { get; init; }
    }
}
