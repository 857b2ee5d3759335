using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Reads policies out of the generation that also answers, so that a link shows what was quoted.</summary>
internal sealed class ReadPolicies(CurrentGeneration generations) : IReadPolicies
{
    public async Task<PolicyPage?> ReadAsync(string policyId, string version, IReadOnlyList<string> audiences, CancellationToken cancellationToken)
    {
        var generation = await generations.GetAsync(cancellationToken);
        for (var i = 0; i < generation.Policies.Count; i++)
        {
            var policy = generation.Policies[i];
            if (policy.Id == policyId && policy.Version == version && policy.IsFor(audiences)) return Describe(policy, generation.Passages.Of(i));
        }

        return null;
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
        new(passage.TextOf(sentence), Enum.Parse<PolicyPageKind>(sentence.Kind.ToString()), sentence.Block);
}
