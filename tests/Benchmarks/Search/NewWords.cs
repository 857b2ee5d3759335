namespace PolicyBot.Benchmarks.Search;

/// <summary>
/// Words beyond those of the library, as a growing company has them: a new one now and then, else one that was used before, the likelier
/// the more often it was (Simon 1955). Frequencies so follow Zipf, and the number of words grows with the square root of the text (Heaps).
/// </summary>
internal sealed class NewWords(Dice dice)
{
    private const double Growth = 30;

    private static readonly string[] Syllables =
        ["ba", "cor", "den", "el", "fra", "gen", "hil", "in", "jo", "kas", "lum", "mer", "nor", "ost", "pra", "quin", "ros", "sel", "tam", "ul", "ven", "wes", "xan", "yor", "zet", "bri", "clo", "dra", "fle", "gro"];

    private static readonly string[] Endings = ["", "", "", "s", "ing", "ed", "er", "tion", "ment", "al"];

    private readonly List<string> _used = [];

    public string Next()
    {
        var word = _used.Count == 0 || dice.Hits(Growth / Math.Sqrt(_used.Count + Growth * Growth)) ? Make() : _used[dice.Throw(_used.Count)];
        _used.Add(word);

        return word;
    }

    private string Make() => string.Concat(Enumerable.Range(0, 2 + dice.Throw(2)).Select(_ => Syllables[dice.Throw(Syllables.Length)])) + Endings[dice.Throw(Endings.Length)];
}
