namespace PolicyBot.Storage.Encryption;

/// <summary>Wrapped keys, one a subject (a case). Destroying a subject's key destroys all that was sealed with it.</summary>
public sealed class KeyStore
{
    private const string Insert = """
        INSERT INTO sealing_key (subject, wrapped)
        VALUES (@subject, @wrapped)
        """;

    private const string Select = """
        SELECT wrapped
          FROM sealing_key
         WHERE subject = @subject
        """;

    private const string Count = """
        SELECT COUNT(*)
          FROM sealing_key
         WHERE subject = @subject
        """;

    private const string Delete = """
        DELETE FROM sealing_key
         WHERE subject = @subject
        """;

    public Task AddAsync(Transaction transaction, Guid subject, ContentKey key, Sealer sealer, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(Insert, new { subject = subject.ToString(), wrapped = sealer.Wrap(key, Place(subject)) }, cancellationToken);

    /// <returns><see langword="null"/> when the key was destroyed or never was.</returns>
    public async Task<ContentKey?> FindAsync(Transaction transaction, Guid subject, Opener opener, CancellationToken cancellationToken)
    {
        var wrapped = await transaction.FindAsync<byte[]>(Select, new { subject = subject.ToString() }, cancellationToken);

        return wrapped is null ? null : opener.Unwrap(wrapped, Place(subject));
    }

    /// <returns>Whether there is a key, without opening it.</returns>
    public async Task<bool> IsThereAsync(Transaction transaction, Guid subject, CancellationToken cancellationToken) =>
        await transaction.FindAsync<long>(Count, new { subject = subject.ToString() }, cancellationToken) > 0;

    public Task DestroyAsync(Transaction transaction, Guid subject, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(Delete, new { subject = subject.ToString() }, cancellationToken);

    private static string Place(Guid subject) => $"sealing_key/{subject}/wrapped";
}
