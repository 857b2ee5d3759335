namespace PolicyBot.Knowledge.Models;

/// <summary>Why a model gave nothing that can be used. Never a reason to leave a question without an answer.</summary>
public enum ModelTrouble
{
    /// <summary>Over its quota or at its limit of calls at once: 429, or more calls of ours than are let through together.</summary>
    Busy,

    /// <summary>Not reached, broken off, 5xx, or not asked at all since it kept failing.</summary>
    Down,

    /// <summary>No answer, or not all of it, within the limit.</summary>
    TooSlow,

    /// <summary>The service's content filter kept the question or the answer back. What people ask about harassment or violence meets it, and did nothing wrong.</summary>
    Filtered,

    /// <summary>The model itself declined to answer.</summary>
    Refused,

    /// <summary>The tokens of this hour are used up.</summary>
    OverBudget,

    /// <summary>The key, the role, the deployment or the address is wrong: 400, 401, 403, 404. Asking again does not help; an operator has to mend it.</summary>
    Misconfigured,

    /// <summary>It answered in another form than it was asked for.</summary>
    Unreadable,
}
