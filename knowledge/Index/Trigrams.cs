namespace PolicyBot.Knowledge.Index;

/// <summary>Runs of three letters within one word, its ends marked: <c>#ke key ey#</c>. They find what is written together or slightly otherwise.</summary>
internal static class Trigrams
{
    private const char End = '#';

    public static IEnumerable<string> Of(string plain)
    {
        var marked = $"{End}{plain}{End}";
        for (var i = 0; i + 3 <= marked.Length; i++) yield return marked.Substring(i, 3);
    }

    /// <returns>Each trigram of a word once, as <see cref="Code(ReadOnlySpan{char})"/> writes it, in rising order.</returns>
    public static ulong[] Codes(string plain)
    {
        var codes = new ulong[plain.Length];
        for (var i = 0; i < plain.Length; i++)
            codes[i] = Code(i == 0 ? End : plain[i - 1], plain[i], i + 1 == plain.Length ? End : plain[i + 1]);

        Array.Sort(codes);
        var kept = 0;
        for (var i = 0; i < codes.Length; i++)
            if (i == 0 || codes[i] != codes[i - 1]) codes[kept++] = codes[i];

        return codes[..kept];
    }

    /// <summary>A trigram as one number, which is quicker to look up than a string.</summary>
    public static ulong Code(ReadOnlySpan<char> trigram) => Code(trigram[0], trigram[1], trigram[2]);

    private static ulong Code(char first, char second, char third) => ((ulong)first << 32) | ((ulong)second << 16) | third;
}
