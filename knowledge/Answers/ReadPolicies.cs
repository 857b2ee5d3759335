using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Reads policies out of the generation that also answers, so that a link shows what was quoted.</summary>
internal sealed class ReadPolicies(CurrentGeneration generations, Withdrawals withdrawals) : IReadPolicies
{
    public Task<PolicyPage?> ReadAsync(string policyId, string version, IReadOnlyList<string> audiences, CancellationToken cancellationToken) =>
        ReadAsync(generation => generation.Named(policyId, version).Where(place => generation.Policies[place].IsFor(audiences)), cancellationToken);

    public Task<PolicyPage?> ReadInForceAsync(string policyId, DateOnly on, IReadOnlyList<string> audiences, CancellationToken cancellationToken) =>
        ReadAsync(
            generation => Enumerable.Range(0, generation.Policies.Count)
                .Where(place => generation.Policies[place] is var policy && policy.Id == policyId && policy.IsInForceOn(on) && policy.IsFor(audiences))
                .OrderByDescending(place => generation.Policies[place].EffectiveDate ?? DateOnly.MinValue),
            cancellationToken);

    /// <param name="find">The places of policies that will do, the best first.</param>
    private async Task<PolicyPage?> ReadAsync(Func<Generation, IEnumerable<int>> find, CancellationToken cancellationToken)
    {
        while (true)
        {
            var generation = await generations.GetAsync(cancellationToken);
            if (find(generation).Cast<int?>().FirstOrDefault() is not { } place) return null;

            var policy = generation.Policies[place];
            if (!withdrawals.AreAmong([(policy.Id, policy.Version)])) return Describe(policy, generation.Passages.Of(place));
        }
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
        new(passage.TextOf(sentence), LineKinds.Of(sentence), sentence.Level, sentence.Block);
}
