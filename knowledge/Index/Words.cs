namespace PolicyBot.Knowledge.Index;

/// <summary>Cuts text into words, the same way for policies and for questions.</summary>
internal static class Words
{
    public static IReadOnlyList<Word> Of(string text)
    {
        var words = new List<Word>();
        var cutter = new WordCutter(text, stackalloc char[WordCutter.MaximumLength]);
        while (cutter.MoveNext())
        {
            var plain = cutter.Plain.ToString();
            words.Add(new Word(plain, Stemmer.Stem(plain), cutter.Start, cutter.Length));
        }

        return words;
    }
}
