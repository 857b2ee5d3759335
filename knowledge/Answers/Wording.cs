using System.Collections.Frozen;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>How a passage says what it says: what <see cref="NearDuplicates"/> goes by.</summary>
/// <param name="Pairs">Words that stand side by side.</param>
/// <param name="Decides">Passages that differ in one of these do not say the same, however alike they are.</param>
internal sealed record Wording(string Heading, IReadOnlyList<string> Words, IReadOnlySet<(string, string)> Pairs, IReadOnlySet<string> Decides)
{
    private static readonly FrozenSet<string> Deciding = "not no never must may can only except unless or one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty sixty ninety hundred"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static Wording Of(Passage passage)
    {
        var words = Index.Words.Of(passage.Text).Select(word => word.Plain).ToList();

        return new Wording(
            string.Join(' ', Index.Words.Of(passage.Heading).Select(word => word.Plain)),
            words,
            words.Zip(words.Skip(1)).ToHashSet(),
            words.Where(word => char.IsDigit(word[0]) || Deciding.Contains(word)).ToHashSet(StringComparer.Ordinal));
    }
}
