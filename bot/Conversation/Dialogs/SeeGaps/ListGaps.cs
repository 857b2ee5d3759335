using Microsoft.Extensions.Options;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.SeeGaps;

/// <summary>Opens the questions that were asked in vain, and puts those together that ask for the same thing. The one place that opens them.</summary>
internal sealed class ListGaps(Database database, FeedbackStore store, Vault vault, IGroupQuestions grouping, IQueueReviews reviews, IKnowledgeHealth health, IOptions<FeedbackOptions> options)
{
    /// <summary>How many questions are looked at; opening one takes about half a millisecond. Ids are random, so of more it is a fair choice.</summary>
    internal const int MostQuestions = 10_000;

    /// <exception cref="StorageUnavailableException">The database is away.</exception>
    public async Task<GapList> ListAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var (questions, verdicts) = await database.ReadAsync(
            async (transaction, token) => (await store.ReadAsync(transaction, vault.OpenAs(VaultRole.PolicyOwner), MostQuestions, token), await store.TallyAsync(transaction, token)),
            cancellationToken);

        var shownFrom = options.Value.ShowWordingFrom;
        var groups = await grouping.GroupAsync([.. questions.Select(question => question.Wording)], cancellationToken);
        var small = groups.Where(group => group.Members.Count < shownFrom).ToList();

        return new GapList
        {
            Gaps = [.. groups.Where(group => group.Members.Count >= shownFrom).OrderByDescending(group => group.Members.Count).Select(group => GapOf(group, questions))],
            IsSample = questions.Count == MostQuestions,
            ShownFrom = shownFrom,
            SmallGroups = small.Count,
            SmallGroupsQuestions = small.Sum(group => group.Members.Count),
            Verdicts = verdicts,
            Reviews = reviews.Look(today),
            Findings = health.Look().Findings,
        };
    }

    private static Gap GapOf(QuestionGroup group, IReadOnlyList<AskedInVain> questions)
    {
        var members = group.Members.Select(place => questions[place]).ToList();
        var wordings = members.ConvertAll(member => member.Wording);

        return new Gap
        {
            Wording = SharedWording.Of(wordings),
            Count = members.Count,
            Unanswered = members.Count(member => member.Kind == FeedbackKind.Abstained),
            Reasons = [.. members.Where(member => member.Verdict is not (null or Verdict.Helpful)).CountBy(member => member.Verdict!.Value).OrderByDescending(pair => pair.Value).Select(pair => (pair.Key, pair.Value))],
            Months = [.. members.CountBy(member => member.Month).OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))],
            Nearest = group.Nearest,
            Proposals = [.. group.Proposals.Where(proposal => SharedWording.IsShared(proposal.Asked, wordings))],
        };
    }
}
