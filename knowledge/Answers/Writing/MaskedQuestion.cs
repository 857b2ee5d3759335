namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>The question in the words in which a model may see it.</summary>
internal static class MaskedQuestion
{
    public static string Of(Question question, Reading reading)
    {
        // As typed, or its beginning: masked before it is cut, since half a secret would not be known for one.
        if (question.Text.StartsWith(reading.Text, StringComparison.Ordinal)) return Cut(Masking.Of(question.Text, reading.Knows));

        // Of a follow-up that was made whole: what tells a name from other words may have been left out, so that the two are masked by themselves.
        var (before, text) = (Masking.Of(question.Previous ?? "", reading.Knows), Masking.Of(question.Text, reading.Knows));

        return Cut(Masking.HasTakenOut(before) || Masking.HasTakenOut(text) ? $"{before} {text}" : Masking.Of(reading.Text, reading.Knows));
    }

    public static string Cut(string masked) => masked.Length <= Reading.LongestQuestion ? masked : masked[..Reading.LongestQuestion];
}
