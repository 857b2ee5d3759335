using PolicyBot.Conversation.Turns;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Primitives;

namespace PolicyBot.Conversation.Reading;

internal sealed class OpenPolicies(IReadPolicies policies, TimeProvider time) : IOpenPolicies
{
    public async Task<OpenedPolicy?> OpenAsync(string policyId, string version, Asker reader, CancellationToken cancellationToken)
    {
        var page = await policies.ReadAsync(policyId, version, reader is Asker.Employee employee ? employee.Audiences : [], cancellationToken);

        return page is null ? null : new OpenedPolicy(page.Title, FactsOf(page), [.. WarningsOf(page, UtcDay.Today(time).Date)], PartsOf(page));
    }

    private static IReadOnlyList<(string Name, string Value)> FactsOf(PolicyPage page) =>
    [
        (Texts.PolicyVersion, page.Version),
        (Texts.PolicyEffective, DayOf(page.EffectiveDate)),
        (Texts.PolicyOwner, page.Owner ?? Texts.AnswerNotSaid),
        (Texts.PolicyReview, DayOf(page.ReviewDate)),
    ];

    private static IEnumerable<string> WarningsOf(PolicyPage page, DateOnly today)
    {
        if (page.ReplacedOn <= today)
        {
            yield return Texts.PolicyReplaced.With(page.ReplacedOn);
            yield break; // nothing else about it matters any more
        }

        if (page.EffectiveDate > today)
            yield return Texts.PolicyNotYet.With(page.EffectiveDate);
        if (page.ReplacedOn is { } replacedOn)
            yield return Texts.PolicyReplacedSoon.With(replacedOn);
        if (page.ReviewDate < today)
            yield return Texts.PolicyOverdue.With(page.ReviewDate);
    }

    private static List<PolicyPart> PartsOf(PolicyPage page)
    {
        var parts = new List<PolicyPart>();
        IReadOnlyList<string> before = [];
        foreach (var passage in page.Passages)
        {
            var same = before.Zip(passage.HeadingPath).TakeWhile(pair => pair.First == pair.Second).Count();
            parts.Add(new PolicyPart(passage.Anchor, [.. passage.HeadingPath.Select((heading, index) => (index + 1, heading)).Skip(same)], PolicyBlocks.Of(passage)));
            before = passage.HeadingPath;
        }

        return parts;
    }

    private static string DayOf(DateOnly? day) => day is null ? Texts.AnswerNotSaid : Texts.AnswerDay.With(day);
}
