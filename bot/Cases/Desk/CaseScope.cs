namespace PolicyBot.Cases.Desk;

/// <summary>Which part of the queue is looked at.</summary>
public enum CaseScope
{
    /// <summary>All but closed cases.</summary>
    Open,
    Closed,
    All,
}
