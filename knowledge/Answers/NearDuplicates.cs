using System.Collections.Frozen;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Lets passages that say nearly the same (one policy in two formats, a copied paragraph) stand once, by the newer of them.</summary>
internal static class NearDuplicates
{
    /// <summary>Share of the neighbouring word pairs that two passages have in common, of all that either has.</summary>
    private const double Same = 0.85;

    /// <summary>In words; under a heading of its own a shorter text means something of its own.</summary>
    private const int Short = 12;

    /// <summary>Passages that differ in one of these do not say the same, however alike they are.</summary>
    private static readonly FrozenSet<string> Deciding = "not no never must may can only except unless or one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty sixty ninety hundred"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <param name="found">Best first.</param>
    /// <returns>In the same order, the newer in the place of the better.</returns>
    public static IReadOnlyList<Candidate> Collapse(IReadOnlyList<Candidate> found)
    {
        var kept = new List<(Candidate Candidate, Text Text)>();
        foreach (var candidate in found)
        {
            var text = Text.Of(candidate);
            var twin = kept.FindIndex(other => AreTwins(other.Text, text));
            if (twin < 0) kept.Add((candidate, text));
            else if (candidate.Passage.Policy.EffectiveDate > kept[twin].Candidate.Passage.Policy.EffectiveDate) kept[twin] = (candidate, text);
        }

        return kept.ConvertAll(entry => entry.Candidate);
    }

    private static bool AreTwins(Text one, Text other)
    {
        if (one.Words.Count == 0 || !one.Decides.SetEquals(other.Decides)) return false;
        if (Math.Min(one.Words.Count, other.Words.Count) < Short && one.Heading != other.Heading) return false;
        if (one.Words.SequenceEqual(other.Words, StringComparer.Ordinal)) return true;

        var shared = one.Pairs.Count(other.Pairs.Contains);

        return shared >= Same * (one.Pairs.Count + other.Pairs.Count - shared);
    }

    private sealed record Text(string Heading, IReadOnlyList<string> Words, HashSet<string> Pairs, HashSet<string> Decides)
    {
        public static Text Of(Candidate candidate)
        {
            var words = Index.Words.Of(candidate.Passage.Text).Select(word => word.Plain).ToList();

            return new Text(
                string.Join(' ', Index.Words.Of(candidate.Passage.Heading).Select(word => word.Plain)),
                words,
                words.Zip(words.Skip(1), (word, next) => $"{word} {next}").ToHashSet(StringComparer.Ordinal),
                words.Where(word => char.IsDigit(word[0]) || Deciding.Contains(word)).ToHashSet(StringComparer.Ordinal));
        }
    }
}
