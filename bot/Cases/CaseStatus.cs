namespace PolicyBot.Cases;

/// <summary>How far a case has come.</summary>
public enum CaseStatus
{
    Received,
    Acknowledged,
    InReview,
    AwaitingReporter,
    Closed,
}
