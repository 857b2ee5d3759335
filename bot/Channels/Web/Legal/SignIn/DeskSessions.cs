using PolicyBot.Cases.Handlers;
using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Channels.Web.Legal.SignIn;

/// <summary>
/// Who is at Legal's desk in a browser. A session names its person by a keyed hash, and the person is looked for under <c>Legal:Handlers</c> at each request: whoever is no longer there is
/// out, and roles are those of now.
/// </summary>
internal sealed class DeskSessions(Database database, DeskLinks links, DeskSecret secret, HandlerDirectory people, TimeProvider time)
{
    /// <summary>After so long without a request a session is over.</summary>
    public static readonly TimeSpan IdleFor = TimeSpan.FromMinutes(30);

    /// <summary>After so long it is over in any case.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(8);

    // A look at a page is then rarely a write.
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    private const string Insert = """
        INSERT INTO legal_session (id, handler, idle_end, ends)
        VALUES (@id, @handler, @idle, @ends)
        """;

    private const string Select = """
        SELECT handler, idle_end AS IdleEnd
          FROM legal_session
         WHERE id = @id AND idle_end > @now AND ends > @now
        """;

    private const string Move = """
        UPDATE legal_session
           SET idle_end = @idle
         WHERE id = @id
        """;

    private const string Delete = """
        DELETE FROM legal_session
         WHERE id = @id
        """;

    private const string DeleteOfPerson = """
        DELETE FROM legal_session
         WHERE handler = @handler
        """;

    private const string DeleteOld = """
        DELETE FROM legal_session
         WHERE idle_end <= @now OR ends <= @now
        """;

    /// <summary>Uses a link up and begins a session, under a secret that nobody knew before.</summary>
    /// <param name="before">Of the session that the same browser had, if any; it ends.</param>
    /// <returns>For the cookie; <see langword="null"/> when the link opens nothing, for whatever reason.</returns>
    public async Task<string?> EnterAsync(string? link, string? before, CancellationToken cancellationToken)
    {
        if (!DeskSecret.IsOne(link))
            return null;

        var session = secret.Draw();
        return await database.InTransactionAsync(
            async (transaction, token) =>
            {
                if (await links.UseAsync(transaction, link!, token) is not { } handler || Find(handler) is null)
                    return null;

                if (DeskSecret.IsOne(before))
                    await transaction.ExecuteAsync(Delete, new { id = secret.HashOfSession(before!) }, token);
                await transaction.ExecuteAsync(DeleteOld, new { now = In(TimeSpan.Zero) }, token);
                await transaction.ExecuteAsync(Insert, new { id = secret.HashOfSession(session), handler, idle = In(IdleFor), ends = In(GoodFor) }, token);

                return session;
            },
            cancellationToken);
    }

    /// <summary>Who it is, as they stand under <c>Legal:Handlers</c> now. Their being there keeps the session from ending.</summary>
    public async Task<Handler?> FindAsync(string? session, CancellationToken cancellationToken)
    {
        if (await LookAsync(session, cancellationToken) is not { } row || Find(row.Handler) is not { } handler)
            return null;

        if (string.CompareOrdinal(row.IdleEnd, In(IdleFor - Step).Text) <= 0)
            await database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Move, new { id = secret.HashOfSession(session!), idle = In(IdleFor) }, token), cancellationToken);

        return handler;
    }

    /// <summary>The same for a page that waits by itself: it keeps nothing from ending.</summary>
    public async Task<Handler?> PeekAsync(string? session, CancellationToken cancellationToken) =>
        await LookAsync(session, cancellationToken) is { } row ? Find(row.Handler) : null;

    public async Task LeaveAsync(string? session, CancellationToken cancellationToken)
    {
        if (DeskSecret.IsOne(session))
            await database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(Delete, new { id = secret.HashOfSession(session!) }, token), cancellationToken);
    }

    /// <summary>Ends every session of a person, in whichever browser.</summary>
    public Task LeaveEverywhereAsync(Handler handler, CancellationToken cancellationToken) =>
        database.InTransactionAsync((transaction, token) => transaction.ExecuteAsync(DeleteOfPerson, new { handler = secret.HashOfHandler(handler.Id) }, token), cancellationToken);

    private Task<SessionRow?> LookAsync(string? session, CancellationToken cancellationToken) => DeskSecret.IsOne(session)
        ? database.ReadAsync((transaction, token) => transaction.FindAsync<SessionRow>(Select, new { id = secret.HashOfSession(session!), now = In(TimeSpan.Zero) }, token), cancellationToken)
        : Task.FromResult<SessionRow?>(null);

    private Handler? Find(byte[] hash) => people.All.FirstOrDefault(person => secret.HashOfHandler(person.Id).AsSpan().SequenceEqual(hash));

    private Stamp In(TimeSpan from) => Stamp.ToTheMillisecond(time.GetUtcNow() + from);

    private sealed record SessionRow
    {
        public byte[] Handler { get; init; } = [];

        public string IdleEnd { get; init; } = "";
    }
}
