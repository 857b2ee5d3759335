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
            var readers = JsonSerializer.Serialize(new { policies[i].Audience, policies[i].Jurisdictions, policies[i].IsWithheld });
            if (!groups.TryGetValue(readers, out var group))
            {
                groups.Add(readers, group = _firsts.Count);
                _firsts.Add(policies[i]);
            }

            _groupOf[i] = group;
        }
    }

    /// <param name="isFor">Judges audience and place of a policy, and nothing else of it.</param>
    /// <returns>The policies in force on that day that are for the reader.</returns>
    public PolicySet Open(Func<Policy, bool> isFor, DateOnly day)
    {
        var open = _firsts.ConvertAll(isFor.Invoke);
        var policies = new bool[_policies.Count];
        for (var i = 0; i < policies.Length; i++) policies[i] = open[_groupOf[i]] && _policies[i].IsInForceOn(day);

        return new PolicySet(policies);
    }
}
