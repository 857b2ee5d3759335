namespace PolicyBot.Cases.Conflicts.Names;

/// <summary>One way in which one person is called.</summary>
/// <param name="Words">Folded, given name first, without particles unless too little would be left.</param>
/// <param name="Nicknames">Folded; they stand for the given name.</param>
internal sealed record NameForm(string Person, IReadOnlyList<string> Words, IReadOnlyList<string> Nicknames)
{
    /// <returns>Folded words of "Given Family" or "Family, Given".</returns>
    public static IReadOnlyList<string> WordsOf(string name)
    {
        var parts = name.Split(',', 2);
        var words = (parts is [var family, var given] ? [.. Parted(given), .. Parted(family)] : Parted(name)).ToList();
        var telling = words.Where(word => word.Length > 1 && !NameWords.IsParticle(word)).Distinct(StringComparer.Ordinal).ToList();

        return [.. telling.Count > 1 ? telling : words, .. Joined(name) is { } joined && joined.Length < name.Length ? Parted(joined).Except(words, StringComparer.Ordinal) : []];

        static IEnumerable<string> Parted(string text) => Names.Words.Of(text).Select(word => word.Text);
    }

    // "O'Brien" is written "OBrien" as well, and "Anna-Lena" "Annalena".
    private static string Joined(string name) => string.Concat(name.Where(letter => letter is not ('\'' or '’' or 'ʼ' or '`' or '-' or '‐' or '‑')));

    public bool Holds(string word) => Words.Contains(word, StringComparer.Ordinal);

    /// <summary>Whether these two words beside each other are this person's name.</summary>
    /// <param name="first">One of <see cref="Words"/>.</param>
    public bool IsCompletedBy(string first, Word other) =>
        other.IsInitial
            ? first != Words[0] && Words[0].StartsWith(other.Text, StringComparison.Ordinal)
            : other.Text != first && (Spelling.Of(other).Any(Holds) || Spelling.Of(other).Any(text => Nicknames.Contains(text, StringComparer.Ordinal)));
}
