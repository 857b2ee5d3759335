using System.Globalization;
using System.Text;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>The passages that a model is given: of those found for this asker the best, each matter once, and no more than can be read with care.</summary>
internal sealed class HandOut
{
    private const int MostPassages = 6;

    /// <summary>Of all of them together, titles and headings included.</summary>
    private const int MostLetters = 9_000;

    private HandOut(IReadOnlyList<HandedPassage> passages, IReadOnlyDictionary<string, Candidate> byId) => (Passages, ById) = (passages, byId);

    public IReadOnlyList<HandedPassage> Passages { get; }

    public IReadOnlyDictionary<string, Candidate> ById { get; }

    public static HandOut Of(Reading reading)
    {
        var passages = new List<HandedPassage>();
        var byId = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        var room = MostLetters;
        foreach (var candidate in NearDuplicates.Collapse(reading.Found))
        {
            var (title, heading) = (candidate.Passage.Policy.Title, string.Join(" > ", candidate.Passage.HeadingPath));
            var text = Cut(candidate.Passage, room - title.Length - heading.Length);
            if (text.Length == 0) continue;

            var id = string.Create(CultureInfo.InvariantCulture, $"p{passages.Count + 1}");
            passages.Add(new HandedPassage(id, Seen(title), Seen(heading), Seen(text)));
            byId.Add(id, candidate);
            room -= title.Length + heading.Length + text.Length;
            if (passages.Count == MostPassages) break;
        }

        return new HandOut(passages, byId);
    }

    /// <returns>As many whole sentences from the beginning as there is room for.</returns>
    private static string Cut(Passage passage, int room) =>
        passage.Text.Length <= room ? passage.Text : passage.Text[..(passage.Sentences.LastOrDefault(sentence => sentence.End <= room)?.End ?? 0)];

    /// <summary>Without letters that no reader of the policy can see: they could say to a model what they say to no person.</summary>
    private static string Seen(string text) => text.EnumerateRunes().Any(IsHidden) ? string.Concat(text.EnumerateRunes().Where(rune => !IsHidden(rune))) : text;

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => rune.Value is not (0xAD or 0x200C or 0x200D), // a soft hyphen and joiners are a matter of spelling
        UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        UnicodeCategory.Control => rune.Value is not ('\n' or '\t'),
        _ => false,
    };
}
