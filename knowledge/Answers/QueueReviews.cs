using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

internal sealed class QueueReviews(CurrentGeneration generations) : IQueueReviews
{
    private const int DaysAhead = 30;

    public IReadOnlyList<DueReview> Look(DateOnly today) =>
        (generations.Current?.Policies ?? [])
            .Where(policy => policy.IsInForceOn(today) && policy.ReviewDate <= today.AddDays(DaysAhead))
            .Select(policy => new DueReview(policy.Title, policy.Version, policy.Owner, policy.ReviewDate!.Value))
            .OrderBy(review => review.DueOn)
            .ThenBy(review => review.PolicyTitle, StringComparer.Ordinal)
            .ToList();
}
