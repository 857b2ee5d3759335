using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Answers;

/// <summary>
/// Whether what was read a moment ago still stands: while a model writes, policies may change. The whole passage has to be the same, since what was added behind a quote
/// can limit it, and so has to be whom the policy is for, where and when.
/// </summary>
internal static class Standing
{
    /// <param name="then">That the citations are of.</param>
    public static bool Holds(Answer.Quoted quoted, Generation then, Generation now) => quoted.Citations.Concat(quoted.More).All(citation => Holds(citation, then, now));

    public static bool Holds(Passage passage, Generation now) => Find(passage.Policy.Id, passage.Policy.Version, passage.Ordinal, now) is { } current
        && current.Text == passage.Text
        && current.Heading == passage.Heading
        && current.HeadingPath.SequenceEqual(passage.HeadingPath, StringComparer.Ordinal)
        && IsFor(current.Policy, passage.Policy);

    private static bool Holds(Citation citation, Generation then, Generation now) =>
        Find(citation.PolicyId, citation.Version, Anchors.OrdinalOf(citation.Anchor), then) is { } passage && Holds(passage, now);

    private static Passage? Find(string id, string version, int ordinal, Generation generation) => generation.Named(id, version)
        .Select(policy => generation.Passages.PlacesOf(policy).Skip(ordinal).Take(1).Select(place => generation.Passages[place] with { Policy = generation.Policies[policy] }).FirstOrDefault())
        .FirstOrDefault();

    private static bool IsFor(Policy now, Policy then) =>
        now.Title == then.Title
        && now.EffectiveDate == then.EffectiveDate
        && now.Audience.SequenceEqual(then.Audience, StringComparer.Ordinal)
        && now.Jurisdictions.SequenceEqual(then.Jurisdictions, StringComparer.Ordinal)
        && now.Replacements.Select(Spelled).SequenceEqual(then.Replacements.Select(Spelled), StringComparer.Ordinal);

    private static string Spelled(Replacement replacement) => $"{replacement.From:O} {string.Join(' ', replacement.Jurisdictions)}";
}
