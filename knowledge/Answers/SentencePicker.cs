using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Chooses the sentences of a passage that say most about a question.</summary>
internal static class SentencePicker
{
    private const int MostSentences = 4;

    public static Candidate Pick(Passage passage, Hit hit, Query query)
    {
        var stems = query.Concepts.Select(concept => concept.Stem).ToHashSet(StringComparer.Ordinal);
        var inHeadings = Words.Of($"{passage.Policy.Title} {string.Join(' ', passage.HeadingPath)}").Select(word => word.Stem).Where(stems.Contains);
        var covered = inHeadings.ToHashSet(StringComparer.Ordinal);

        var scored = new List<(int Index, int Score)>();
        for (var i = 0; i < passage.Sentences.Count; i++)
        {
            var held = Words.Of(passage.TextOf(passage.Sentences[i])).Select(word => word.Stem).Where(stems.Contains).ToHashSet(StringComparer.Ordinal);
            covered.UnionWith(held);
            scored.Add((i, held.Count));
        }

        var chosen = new SortedSet<int>();
        foreach (var (index, score) in scored.OrderByDescending(sentence => sentence.Score))
        {
            if (chosen.Count > 0 && (score == 0 || chosen.Count >= MostSentences)) break;

            AddWithLeadIn(passage, index, chosen);
        }

        return new Candidate(passage, hit.Score, stems.Count == 0 ? 0 : (double)covered.Count / stems.Count, chosen.Select(index => passage.Sentences[index]).ToList());
    }

    private static void AddWithLeadIn(Passage passage, int index, SortedSet<int> chosen)
    {
        for (var i = index; i != Sentence.NoLeadIn; i = passage.Sentences[i].LeadIn) chosen.Add(i);
    }
}
