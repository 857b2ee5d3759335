namespace PolicyBot.Cases.Clocks;

/// <summary>What a reporter is asked some months after the report.</summary>
public interface ICheckInWords
{
    /// <param name="months">1, 3 or 6.</param>
    string After(int months);
}
