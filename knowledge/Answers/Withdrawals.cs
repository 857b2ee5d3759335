using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Notices that the file of a policy is gone in the moment in which somebody would be shown it, without waiting for the next reading.</summary>
internal sealed class Withdrawals(CurrentGeneration generations, ChangeBell bell)
{
    /// <summary>Withholds those that are gone, and has the policies read again.</summary>
    /// <param name="named">A handful: each costs a look at the disk.</param>
    /// <returns>Whether one of them may not be shown any more.</returns>
    public bool AreAmong(IEnumerable<(string Id, string Version)> named)
    {
        if (generations.Current is not { } generation) return false;

        var wanted = named.ToHashSet();
        var open = wanted.SelectMany(name => generation.Named(name.Id, name.Version)).Select(place => generation.Policies[place]).ToList();
        var gone = open.Where(policy => !policy.IsStillThere()).ToList();
        if (gone.Count > 0)
        {
            generations.Withhold(gone);
            bell.Ring();
        }

        // One that is not in the generation of this moment was withheld or taken out while the answer was being made.
        return gone.Count > 0 || !wanted.IsSubsetOf(open.Select(policy => (policy.Id, policy.Version)));
    }
}
