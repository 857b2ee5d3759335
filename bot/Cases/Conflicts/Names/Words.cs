namespace PolicyBot.Cases.Conflicts.Names;

/// <summary>Parts a text into words: runs of letters and digits. Hyphens and apostrophes part, too, so that "Anna-Lena" and "Anna Lena" are the same, and "Ruiz's" holds "Ruiz".</summary>
internal static class Words
{
    public static IReadOnlyList<Word> Of(string? text)
    {
        var words = new List<Word>();
        var compatible = NameFold.Compatible(text ?? "");
        for (var place = 0; place < compatible.Length; place++)
        {
            if (!char.IsLetterOrDigit(compatible, place))
                continue;

            var begin = place;
            while (place < compatible.Length && IsOfAWord(compatible, place))
                place += char.IsSurrogatePair(compatible, place) ? 2 : 1;

            Add(words, compatible[begin..place], hasStop: place < compatible.Length && compatible[place] == '.');
            place--;
        }

        return words;
    }

    private static bool IsOfAWord(string text, int place) =>
        char.IsLetterOrDigit(text, place) || NameFold.IsLeftOut(text[place]) || char.GetUnicodeCategory(text, place) is System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static void Add(List<Word> words, string written, bool hasStop)
    {
        if (NameFold.Of(written) is not { Length: > 0 } folded)
            return;

        var letters = written.Where(char.IsLetter).ToList();
        words.Add(new Word(folded)
        {
            BeginsLarge = letters.Count > 0 && !char.IsLower(letters[0]),
            IsAllLarge = letters.Count > 1 && letters.TrueForAll(char.IsUpper),
            HasStop = hasStop,
        });
    }
}
