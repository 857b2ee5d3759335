namespace PolicyBot.Storage;

/// <summary>What a database driver's exception means to us.</summary>
internal enum Fault
{
    /// <summary>A defect of ours (wrong SQL, broken constraint), or nothing of the database's at all.</summary>
    Defect,

    Unavailable,
    AlreadyThere,
    Conflict,
}
