using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.SeeGaps;

/// <summary>Puts questions together by the words that they share, where the knowledge base does not.</summary>
internal sealed class GroupByWords : IGroupQuestions
{
    private const double Alike = 0.3;
    private const int WordMinLength = 4;

    public Task<IReadOnlyList<QuestionGroup>> GroupAsync(IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        var groups = new List<(HashSet<string> Words, List<int> Members)>();
        for (var place = 0; place < questions.Count; place++)
        {
            var words = questions[place].ToLowerInvariant().Split([' ', '?', '.', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= WordMinLength).ToHashSet(StringComparer.Ordinal);
            if (groups.Find(group => group.Words.Intersect(words).Count() >= Alike * Math.Min(group.Words.Count, words.Count)) is { Members: { } members })
                members.Add(place);
            else
                groups.Add((words, [place]));
        }

        return Task.FromResult<IReadOnlyList<QuestionGroup>>([.. groups.OrderByDescending(group => group.Members.Count).Select(group => new QuestionGroup(group.Members, null, []))]);
    }
}
