namespace PolicyBot.Knowledge.Answers;

/// <summary>Which policies their owners have to read again.</summary>
public interface IQueueReviews
{
    /// <returns>Policies in force whose review is overdue or due within thirty days, the most overdue first; none until the policies have been read.</returns>
    IReadOnlyList<DueReview> Look(DateOnly today);
}
