namespace PolicyBot.Cases.Conflicts;

/// <summary>Why somebody of Legal is kept out of a case.</summary>
public enum ConflictReason
{
    /// <summary>The report, or a later message of its reporter, names them.</summary>
    Named,

    /// <summary>The reporter asked to keep them out.</summary>
    KeptOut,

    /// <summary>Somebody who is named, or whom the reporter asked to keep out, works for them, directly or further down.</summary>
    Manager,

    /// <summary>A lead keeps them out.</summary>
    Lead,

    /// <summary>They stepped back themselves.</summary>
    Recused,
}
