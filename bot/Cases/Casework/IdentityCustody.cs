using PolicyBot.Cases.Handlers;

namespace PolicyBot.Cases.Casework;

/// <summary>Whether somebody has to let a reporter's name out before a handler sees it (Directive (EU) 2019/1937, art. 16).</summary>
public sealed class IdentityCustody(HandlerDirectory people)
{
    /// <summary>As soon as anybody is a custodian.</summary>
    public bool IsKept => people.All.Any(person => person.Roles.HasFlag(HandlerRoles.Custodian));

    public bool IsHeldFrom(Handler handler, WorkRecord work) => IsKept && !work.IdentityReleases.Any(release => release.To == handler.Id);
}
