using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

public sealed class QueueingReviews : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Policies_in_force_are_queued_from_thirty_days_before_their_review_the_most_overdue_first()
    {
        Add("soon", review: "2026-04-01");
        Add("overdue", review: "2026-01-31");
        Add("later", review: "2026-04-02");
        Add("never", review: null);
        Add("not yet in force", review: "2026-03-01", effective: "2026-03-03");
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);

        var queue = knowledge.Reviews(Today);

        Assert.Equal([("overdue", new DateOnly(2026, 1, 31)), ("soon", new DateOnly(2026, 4, 1))], queue.Select(review => (review.PolicyTitle, review.DueOn)));
        Assert.All(queue, review => Assert.Equal("General Counsel", review.Owner));
    }

    [Fact]
    public async Task What_another_version_has_replaced_needs_no_review()
    {
        _folder.Add("old.md", A.Policy() with { Id = "old", Version = "1", Review = "2026-01-01" });
        _folder.Add("new.md", A.Policy() with { Id = "new", Version = "2", Effective = "2026-02-01", Review = "2027-01-01", Supersedes = "old@1" });
        await using var knowledge = await KnowledgeUnderTest.OverAsync(_folder.Path);

        Assert.Empty(knowledge.Reviews(Today));
    }

    [Fact]
    public async Task Before_the_policies_are_read_the_queue_is_empty()
    {
        Add("overdue", review: "2026-01-31");
        await using var knowledge = new KnowledgeUnderTest([_folder.Path]);

        Assert.Empty(knowledge.Reviews(Today));
    }

    private void Add(string title, string? review, string effective = "2026-01-05") =>
        _folder.Add($"{title}.md", A.Policy() with { Id = title, Title = title, Review = review, Effective = effective });
}
