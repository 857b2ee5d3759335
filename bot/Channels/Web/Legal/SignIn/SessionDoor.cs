using PolicyBot.Cases.Handlers;

namespace PolicyBot.Channels.Web.Legal.SignIn;

/// <summary>Lets in who came by a link of the bot: where <c>Legal:Handlers</c> names people.</summary>
internal sealed class SessionDoor(DeskSessions sessions) : IDeskDoor
{
    public bool HasSignIn => true;

    public Task<Handler?> WhoAsync(HttpContext http, bool waits, CancellationToken cancellationToken) => DeskCookie.Read(http.Request) is not { } session
        ? Task.FromResult<Handler?>(null)
        : waits ? sessions.PeekAsync(session, cancellationToken) : sessions.FindAsync(session, cancellationToken);
}
