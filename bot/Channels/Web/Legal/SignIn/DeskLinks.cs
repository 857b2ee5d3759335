using Microsoft.Extensions.Options;
using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Dialogs.EnterTheDesk;
using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Channels.Web.Legal.SignIn;

/// <summary>
/// Links to <see cref="EnterEndpoints.Path"/> below <see cref="WebOptions.PublicAddress"/>. The secret stands behind the #, where no server, proxy or maker of previews is sent it.
/// </summary>
internal sealed class DeskLinks(Database database, DeskSecret secret, TimeProvider time, IOptions<WebOptions> options) : IDeskLinks
{
    private const string Upsert = """
        INSERT INTO desk_link (id, handler, ends)
        VALUES (@id, @handler, @ends)
        ON CONFLICT (handler) DO UPDATE SET id = @id, ends = @ends
        """;

    private const string Select = """
        SELECT handler
          FROM desk_link
         WHERE id = @id AND ends > @now
        """;

    private const string Delete = """
        DELETE FROM desk_link
         WHERE id = @id
        """;

    private const string DeleteOld = """
        DELETE FROM desk_link
         WHERE ends <= @now
        """;

    public async Task<Uri?> IssueAsync(Handler handler, CancellationToken cancellationToken)
    {
        if (options.Value.PublicAddress is not { Length: > 0 } site)
            return null;

        var link = secret.Draw();
        await database.InTransactionAsync(
            async (transaction, token) =>
            {
                await transaction.ExecuteAsync(DeleteOld, new { now = Now() }, token);
                await transaction.ExecuteAsync(
                    Upsert,
                    new { id = secret.HashOfLink(link), handler = secret.HashOfHandler(handler.Id), ends = Stamp.ToTheMillisecond(time.GetUtcNow() + IDeskLinks.GoodFor) },
                    token);
            },
            cancellationToken);

        return new Uri($"{site.TrimEnd('/')}{EnterEndpoints.Path}#{link}");
    }

    /// <summary>Uses a link up. Of several who use it at once, on whichever replica, one is first: the row goes once.</summary>
    /// <returns>The keyed hash of whose it was; <see langword="null"/> for one that is used, too old or none of ours, which are alike.</returns>
    public async Task<byte[]?> UseAsync(Transaction transaction, string link, CancellationToken cancellationToken)
    {
        var id = secret.HashOfLink(link);
        var handler = await transaction.FindAsync<byte[]>(Select, new { id, now = Now() }, cancellationToken);

        return await transaction.ExecuteAsync(Delete, new { id }, cancellationToken) == 1 ? handler : null;
    }

    private Stamp Now() => Stamp.ToTheMillisecond(time.GetUtcNow());
}
