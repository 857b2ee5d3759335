using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Reads policies out of the generation that also answers, so that a link shows what was quoted.</summary>
internal sealed class ReadPolicies(CurrentGeneration generations, Withdrawals withdrawals) : IReadPolicies
{
    public Task<PolicyPage?> ReadAsync(string policyId, string version, IReadOnlyList<string> audiences, CancellationToken cancellationToken) =>
        ReadAsync(policies => PlaceOf(policies, policyId, version, audiences), cancellationToken);

    public Task<PolicyPage?> ReadInForceAsync(string policyId, DateOnly on, IReadOnlyList<string> audiences, CancellationToken cancellationToken) =>
        ReadAsync(
            policies => Enumerable.Range(0, policies.Count)
                .Where(i => policies[i].Id == policyId && policies[i].IsInForceOn(on) && policies[i].IsFor(audiences))
                .OrderByDescending(i => policies[i].EffectiveDate ?? DateOnly.MinValue)
                .Cast<int?>()
                .FirstOrDefault() ?? -1,
            cancellationToken);

    private async Task<PolicyPage?> ReadAsync(Func<IReadOnlyList<Policy>, int> find, CancellationToken cancellationToken)
    {
        while (true)
        {
            var generation = await generations.GetAsync(cancellationToken);
            if (find(generation.Policies) is not (>= 0 and var place)) return null;

            var policy = generation.Policies[place];
            if (!withdrawals.AreAmong([(policy.Id, policy.Version)])) return Describe(policy, generation.Passages.Of(place));
        }
    }

    private static int PlaceOf(IReadOnlyList<Policy> policies, string id, string version, IReadOnlyList<string> audiences)
    {
        for (var i = 0; i < policies.Count; i++)
            if (policies[i].Id == id && policies[i].Version == version && !policies[i].IsWithheld && policies[i].IsFor(audiences)) return i;

        return -1;
    }

    private static PolicyPage Describe(Policy policy, IEnumerable<Passage> passages) => new()
    {
        Id = policy.Id,
        Title = policy.Title,
        Version = policy.Version,
        EffectiveDate = policy.EffectiveDate,
        ReplacedOn = policy.ReplacedOn,
        Owner = policy.Owner,
        ReviewDate = policy.ReviewDate,
        Passages = passages.Select(passage => new PolicyPagePassage(Anchors.Of(passage), passage.HeadingPath, passage.Sentences.Select(sentence => LineOf(passage, sentence)).ToList())).ToList(),
    };

    private static PolicyPageLine LineOf(Passage passage, Sentence sentence) =>
        new(passage.TextOf(sentence), Enum.Parse<PolicyPageKind>(sentence.Kind.ToString()), sentence.Level, sentence.Block);
}
