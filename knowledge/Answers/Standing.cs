using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Whether what was quoted a moment ago still stands: while a model writes, policies may change.</summary>
internal static class Standing
{
    public static bool Holds(Answer.Quoted quoted, Generation now) => quoted.Citations.Concat(quoted.More).All(citation => Holds(citation, now));

    public static bool Holds(Citation citation, Generation now)
    {
        for (var policy = 0; policy < now.Policies.Count; policy++)
        {
            var (id, version, withheld) = (now.Policies[policy].Id, now.Policies[policy].Version, now.Policies[policy].IsWithheld);
            if (id == citation.PolicyId && version == citation.Version && !withheld) return now.Passages.Of(policy).Any(passage => Holds(citation, passage));
        }

        return false;
    }

    private static bool Holds(Citation citation, Passage passage)
    {
        if (!passage.HeadingPath.SequenceEqual(citation.HeadingPath, StringComparer.Ordinal)) return false;

        var from = 0;
        foreach (var line in citation.Quote.Split('\n'))
        {
            var at = passage.Text.IndexOf(line, from, StringComparison.Ordinal);
            if (at < 0) return false;

            from = at + line.Length;
        }

        return true;
    }
}
