using System.Text.Json;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Index;

/// <summary>Puts policies together that are for the same people and places: of ten thousand policies there are a few such groups.</summary>
internal sealed class ReaderGroups
{
    private readonly IReadOnlyList<Policy> _policies;
    private readonly int[] _groupOf;
    private readonly List<Policy> _firsts = [];

    public ReaderGroups(IReadOnlyList<Policy> policies)
    {
        (_policies, _groupOf) = (policies, new int[policies.Count]);
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < policies.Count; i++)
        {
            // All that Policy.IsFor and Jurisdiction.Covers go by. As JSON, so that no name, however it is written, reads like two.
            var readers = JsonSerializer.Serialize(new { policies[i].Audience, policies[i].Jurisdictions });
            if (!groups.TryGetValue(readers, out var group))
            {
                groups.Add(readers, group = _firsts.Count);
                _firsts.Add(policies[i]);
            }

            _groupOf[i] = group;
        }
    }

    /// <param name="isForReader">Judges audience and place of a policy, and nothing else of it: asked once for each group.</param>
    /// <param name="isInForce">Asked of each policy of those groups.</param>
    public PolicySet Open(Func<Policy, bool> isForReader, Func<Policy, bool> isInForce)
    {
        var open = _firsts.ConvertAll(isForReader.Invoke);
        var policies = new bool[_policies.Count];
        for (var i = 0; i < policies.Length; i++) policies[i] = open[_groupOf[i]] && isInForce(_policies[i]);

        return new PolicySet(policies);
    }
}
