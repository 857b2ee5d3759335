using System.Diagnostics;
using PolicyBot.Cases.Handlers;

namespace PolicyBot.Cases.Access;

/// <summary>Which role gives which right. Being kept out of a case takes them all away (<see cref="CaseGate"/>).</summary>
public static class CaseRights
{
    public static bool Give(HandlerRoles roles, CaseRight right) => (roles & RolesWith(right)) != HandlerRoles.None;

    private static HandlerRoles RolesWith(CaseRight right) => right switch
    {
        CaseRight.Know => HandlerRoles.Handler | HandlerRoles.Lead | HandlerRoles.Custodian | HandlerRoles.Auditor,
        CaseRight.Read or CaseRight.Work => HandlerRoles.Handler | HandlerRoles.Lead,
        CaseRight.Lead => HandlerRoles.Lead,
        CaseRight.Identify => HandlerRoles.Custodian,
        CaseRight.Audit => HandlerRoles.Handler | HandlerRoles.Lead | HandlerRoles.Auditor,
        _ => throw new UnreachableException(right.ToString()),
    };
}
