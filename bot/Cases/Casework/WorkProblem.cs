namespace PolicyBot.Cases.Casework;

/// <summary>What was wrong with what a handler handed in. Its words are the conversation's.</summary>
public enum WorkProblem
{
    Missing,
    TooLong,
    TooMany,
    NotAChoice,

    /// <summary>The person named does not work cases here, or not this one.</summary>
    NotAPersonForThis,

    /// <summary>A case is merged into an earlier one, whose deadlines are the earlier; not the other way round.</summary>
    OpenedLater,
}
