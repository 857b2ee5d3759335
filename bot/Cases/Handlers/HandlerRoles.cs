namespace PolicyBot.Cases.Handlers;

/// <summary>What somebody of Legal is there for. One person can have several.</summary>
[Flags]
public enum HandlerRoles
{
    None = 0,

    /// <summary>Works cases.</summary>
    Handler = 1,

    /// <summary>Works cases, gives them to others, keeps people out of them, and approves.</summary>
    Lead = 2,

    /// <summary>Decides who learns a named reporter's name (Directive (EU) 2019/1937, art. 16).</summary>
    Custodian = 4,

    /// <summary>Looks at clocks, trails and figures, and at no content.</summary>
    Auditor = 8,
}
