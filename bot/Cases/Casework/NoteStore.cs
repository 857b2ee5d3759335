using System.Text;
using PolicyBot.Primitives;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>Internal notes. Those between attorney and client are sealed with another key than the rest, so that whoever has the one need not have the other.</summary>
public sealed class NoteStore(Ids ids)
{
    private const string Purpose = "notes";
    private const string PrivilegedPurpose = "privileged";

    private const string SelectOnce = """
        SELECT COUNT(*)
          FROM case_note
         WHERE once_key = @onceKey
        """;

    private const string SelectLast = """
        SELECT COALESCE(MAX(number), 0)
          FROM case_note
         WHERE case_id = @caseId
        """;

    private const string Insert = """
        INSERT INTO case_note (case_id, number, author, written, privileged, content, once_key)
        VALUES (@caseId, @number, @author, @written, @privileged, @content, @onceKey)
        """;

    private const string Select = """
        SELECT number, author, written, privileged, content
          FROM case_note
         WHERE case_id = @caseId AND privileged <= @privileged
         ORDER BY number
        """;

    /// <summary>Called under the case's lock.</summary>
    /// <param name="author">A handler's id.</param>
    /// <param name="onceKey">Of the dialog's ticket: the same dialog sent twice adds one note.</param>
    /// <returns>The note's number; <see langword="null"/> when this dialog's note is there already.</returns>
    public async Task<int?> AddAsync(
        Transaction transaction, Guid caseId, string author, string text, bool isPrivileged, Stamp written, byte[] onceKey, ContentKey caseKey, CancellationToken cancellationToken)
    {
        if (await transaction.FindAsync<long>(SelectOnce, new { onceKey }, cancellationToken) > 0)
            return null;

        using var key = caseKey.For(isPrivileged ? PrivilegedPurpose : Purpose);
        var number = (int)await transaction.FindAsync<long>(SelectLast, new { caseId = caseId.ToString() }, cancellationToken) + 1;
        await transaction.ExecuteAsync(
            Insert,
            new
            {
                caseId = caseId.ToString(),
                number,
                author,
                written = written.Text,
                privileged = isPrivileged ? 1 : 0,
                content = key.Seal(Encoding.UTF8.GetBytes(text), Place(caseId, number, author), ids),
                onceKey,
            },
            cancellationToken);

        return number;
    }

    /// <param name="withPrivileged">Whether what is between attorney and client is opened too. Exports ask for it only when somebody said so.</param>
    /// <returns>First to last.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A row was tampered with, or is another's.</exception>
    public async Task<IReadOnlyList<CaseNote>> ReadAsync(Transaction transaction, Guid caseId, ContentKey caseKey, bool withPrivileged, CancellationToken cancellationToken)
    {
        var rows = await transaction.QueryAsync<Row>(Select, new { caseId = caseId.ToString(), privileged = withPrivileged ? 1 : 0 }, cancellationToken);
        using var plain = caseKey.For(Purpose);
        using var privileged = caseKey.For(PrivilegedPurpose);

        return [.. rows.Select(row =>
        {
            var text = (row.Privileged == 1 ? privileged : plain).Open(row.Content, Place(caseId, row.Number, row.Author));

            return new CaseNote((int)row.Number, row.Author, Stamp.Parse(row.Written), row.Privileged == 1, Encoding.UTF8.GetString(text));
        })];
    }

    private static string Place(Guid caseId, long number, string author) => $"case_note/{caseId}/{number}/{author}";

    private sealed class Row
    {
        public required long Number { get; init; }

        public required string Author { get; init; }

        public required string Written { get; init; }

        public required long Privileged { get; init; }

        public required byte[] Content { get; init; }
    }
}
