namespace PolicyBot.Cases.Desk;

/// <summary>By what the queue is sorted. Equals follow one another by case number, which is random and so tells nothing of when a case came.</summary>
public enum CaseSort
{
    /// <summary>Ascending: what is owed soonest first; cases in which nothing is owed last.</summary>
    Due,

    /// <summary>Ascending: the most urgent first; of equal severity, what is owed soonest; closed cases last.</summary>
    Severity,

    /// <summary>Ascending: the oldest first.</summary>
    Opened,

    Number,
}
