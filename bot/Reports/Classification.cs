namespace PolicyBot.Reports;

/// <summary>The class of the information concerned, in the words of the classification policy.</summary>
public enum Classification
{
    NotSure,
    Internal,
    Confidential,

    /// <summary>Trade secrets and the like.</summary>
    Restricted,
}
