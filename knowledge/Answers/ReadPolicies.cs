using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Reads policies out of the generation that also answers, so that a link shows what was quoted.</summary>
internal sealed class ReadPolicies(CurrentGeneration generations, Withdrawals withdrawals) : IReadPolicies
{
    public async Task<PolicyPage?> ReadAsync(string policyId, string version, IReadOnlyList<string> audiences, CancellationToken cancellationToken)
    {
        while (true)
        {
            var generation = await generations.GetAsync(cancellationToken);
            var place = PlaceOf(generation.Policies, policyId, version, audiences);
            if (place < 0) return null;
            if (!withdrawals.AreAmong([(policyId, version)])) return Describe(generation.Policies[place], generation.Passages.Of(place));
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
