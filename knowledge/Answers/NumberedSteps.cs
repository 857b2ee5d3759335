using System.Globalization;
using PolicyBot.Knowledge.Passages;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Finds numbered steps, which mean something only together: also those that a remark between them interrupts.</summary>
internal static class NumberedSteps
{
    /// <summary>A longer list is no procedure that anyone follows from a chat message.</summary>
    private const int MostSteps = 12;

    /// <summary>Lines of a remark or of a list within a step that may stand between two steps.</summary>
    private const int MostBetween = 6;

    /// <returns>The last line of the steps that begin at this line; -1 when none begin here or when they are too many or but one.</returns>
    public static int LastOf(Passage passage, int begin)
    {
        if (NumberOf(passage, begin) is not { } first) return -1;

        var last = LastOfStep(passage, begin);
        var steps = 1;
        for (var next = NextStep(passage, last, first + steps); next >= 0; next = NextStep(passage, last, first + steps))
        {
            last = LastOfStep(passage, next);
            steps++;
        }

        return steps is > 1 and <= MostSteps ? last : -1;
    }

    private static int NextStep(Passage passage, int after, int number)
    {
        for (var i = after + 1; i < passage.Sentences.Count && i <= after + 1 + MostBetween; i++)
            if (NumberOf(passage, i) == number) return i;

        return -1;
    }

    private static int LastOfStep(Passage passage, int begin)
    {
        var sentences = passage.Sentences;
        var last = begin;
        while (last + 1 < sentences.Count && sentences[last + 1].Kind == SentenceKind.Item && (sentences[last + 1].Block == sentences[last].Block || IsWithin(sentences, last + 1, begin))) last++;

        return last;
    }

    private static bool IsWithin(IReadOnlyList<Sentence> sentences, int line, int step)
    {
        for (var i = sentences[line].LeadIn; i >= step; i = sentences[i].LeadIn)
            if (i == step) return true;

        return false;
    }

    private static int? NumberOf(Passage passage, int line)
    {
        var sentence = passage.Sentences[line];
        if (sentence.Kind != SentenceKind.Item || sentence.MarkerLength < 2) return null;

        var marker = passage.Text.AsSpan(sentence.Start, sentence.MarkerLength).TrimEnd().TrimEnd(".)");

        return int.TryParse(marker, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
