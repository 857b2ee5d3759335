using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Groups questions by the words they share, or that the thesaurus holds to be the same; sees only policies that everyone may read.</summary>
internal sealed class GroupQuestions(CurrentGeneration generations, TimeProvider time) : IGroupQuestions
{
    /// <summary>A passage that holds less of the question than this is not near it, as for an answer.</summary>
    private const double Near = 0.3;
    private const int MostPassages = 3;

    public async Task<IReadOnlyList<QuestionGroup>> GroupAsync(IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        if (questions.Count == 0) return [];

        var generation = await generations.GetAsync(cancellationToken);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var visibility = Visibility.Of(generation, [], null, today);

        // What is asked most leads, so that it does not depend on who came first where a group has its middle.
        var texts = questions.Select((text, place) => (Text: text.Trim(), Place: place))
            .GroupBy(question => question.Text, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key, StringComparer.OrdinalIgnoreCase)
            .Select(same => (same.First().Text, Places: same.Select(question => question.Place).ToList()))
            .ToList();

        var reader = new AskingReader(generation, visibility);
        foreach (var (text, _) in texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.Add(text);
        }

        var askings = reader.Read();
        var groups = new AskingGroups();
        for (var i = 0; i < askings.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var place in texts[i].Places) groups.Add(place, askings[i]);
        }

        var askingOf = new Asking[questions.Count];
        for (var i = 0; i < askings.Count; i++)
            foreach (var place in texts[i].Places) askingOf[place] = askings[i];

        var proposals = new ThesaurusProposals(generation, visibility);

        return groups.Groups
            .OrderByDescending(members => members.Count)
            .ThenBy(members => members.Min())
            .Select(members => Describe(members, askingOf, generation, today, proposals, cancellationToken))
            .ToList();
    }

    private static QuestionGroup Describe(
        IReadOnlyList<int> members, Asking[] askingOf, Generation generation, DateOnly today, ThesaurusProposals proposals, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        var near = Reading.Of(new Question { Text = askingOf[members[0]].Text, On = today }, generation).Found
            .Where(candidate => candidate.Weight >= Near)
            .Take(MostPassages)
            .Select(candidate => candidate.Passage)
            .ToList();
        var nearest = near.Count == 0 ? null : new NearestHeading(near[0].Policy.Id, near[0].Policy.Title, near[0].Policy.Version, near[0].HeadingPath);

        return new QuestionGroup(members, nearest, proposals.For(members.Select(member => askingOf[member]).Distinct().ToList(), near));
    }
}
