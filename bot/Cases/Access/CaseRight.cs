namespace PolicyBot.Cases.Access;

/// <summary>What somebody of Legal may want of a case.</summary>
public enum CaseRight
{
    /// <summary>To know that it exists: number, category, severity, status, clocks; in lists, counts, alerts and search.</summary>
    Know,

    /// <summary>To read what was reported, written and noted.</summary>
    Read,

    /// <summary>To change it and to write to its reporter.</summary>
    Work,

    /// <summary>To give it to somebody, to keep somebody out of it, to approve, to merge.</summary>
    Lead,

    /// <summary>To decide who learns the reporter's name.</summary>
    Identify,

    /// <summary>To read its trail.</summary>
    Audit,
}
