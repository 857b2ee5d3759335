namespace PolicyBot.Cases.Casework;

/// <summary>What is looked at in every text that a handler hands in.</summary>
internal static class WorkText
{
    /// <returns>Without white space around it; <see langword="null"/> when nothing is left.</returns>
    public static string? Of(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public static WorkProblem? ProblemOf(string? typed, int longest, bool isRequired = true) => Of(typed) switch
    {
        null => isRequired ? WorkProblem.Missing : null,
        { } text => text.Length > longest ? WorkProblem.TooLong : null,
    };
}
