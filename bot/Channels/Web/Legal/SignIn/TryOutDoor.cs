using PolicyBot.Cases.Handlers;

namespace PolicyBot.Channels.Web.Legal.SignIn;

/// <summary>For trying the bot out, where nobody stands under <c>Legal:Handlers</c>: whoever is on this very machine is Legal.</summary>
internal sealed class TryOutDoor : IDeskDoor
{
    private static readonly Handler Everybody = new("web:local-legal", "Legal (local try-out)")
    {
        Roles = HandlerRoles.Handler | HandlerRoles.Lead | HandlerRoles.Custodian | HandlerRoles.Auditor,
    };

    public bool HasSignIn => false;

    public Task<Handler?> WhoAsync(HttpContext http, bool waits, CancellationToken cancellationToken) =>
        Task.FromResult(LocalCallersOnly.IsLocal(http) ? Everybody : null);
}
