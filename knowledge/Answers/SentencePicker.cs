using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Chooses the sentences of a passage that say most about a question; numbered steps and rows bring along what leads them in.</summary>
internal static class SentencePicker
{
    private const int Most = 4;

    /// <summary>What a sentence gains by holding the time, number or contact that was asked for, as a share of the question's weight.</summary>
    private const double GainOfAskedFor = 0.5;

    /// <summary>Sentences that hold less than this share of what the best one holds are left out.</summary>
    private const double LeastOfBest = 0.34;

    /// <returns>In the order of the passage; at least one.</returns>
    public static IReadOnlyList<Sentence> Pick(Passage passage, Weighing question, AskedFor asked)
    {
        var scored = passage.Sentences
            .Select((sentence, index) => (Index: index, Score: Score(passage.TextOf(sentence), question, asked)))
            .OrderByDescending(sentence => sentence.Score)
            .ToList();

        var chosen = new SortedSet<int>();
        foreach (var (index, score) in scored)
        {
            if (chosen.Count > 0 && (chosen.Count >= Most || score == 0 || score < LeastOfBest * scored[0].Score)) break;

            for (var i = index; i != Sentence.NoLeadIn; i = passage.Sentences[i].LeadIn) chosen.Add(i);
        }

        return [.. chosen.Select(index => passage.Sentences[index])];
    }

    private static double Score(string sentence, Weighing question, AskedFor asked) =>
        question.WeightIn(Weighing.StemsOf(sentence)) + (asked.IsShownBy(sentence) ? GainOfAskedFor * question.Total : 0);
}
