using PolicyBot.Cases.Handlers;

namespace PolicyBot.Channels.Web.Legal.SignIn;

/// <summary>Who is at the desk with this request.</summary>
internal interface IDeskDoor
{
    /// <summary>Whether people come by a link and can leave; without it everybody on this machine is at the desk.</summary>
    bool HasSignIn { get; }

    /// <param name="waits">Whether the page only waits by itself, which keeps no session from ending.</param>
    /// <returns><see langword="null"/> for whoever has to come by a link first.</returns>
    Task<Handler?> WhoAsync(HttpContext http, bool waits, CancellationToken cancellationToken);
}
