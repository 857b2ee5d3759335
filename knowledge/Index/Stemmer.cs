namespace PolicyBot.Knowledge.Index;

/// <summary>
/// Stems of English words by the Snowball English algorithm, "Porter2" (snowballstem.org/algorithms/english/stemmer.html).
/// but for <see cref="StemExceptions"/>. Takes lower case letters without apostrophes; other words come back as they are.
/// </summary>
internal static class Stemmer
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    private static readonly HashSet<string> LeftAfterStep1A = new(StringComparer.Ordinal)
    {
        "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
    };

    // The longest suffix that fits decides, so longer ones stand first.
    private static readonly (string Suffix, string Replacement)[] Step2Rules =
    [
        ("ational", "ate"), ("fulness", "ful"), ("iveness", "ive"), ("ization", "ize"), ("ousness", "ous"), ("biliti", "ble"), ("lessli", "less"), ("tional", "tion"),
        ("alism", "al"), ("aliti", "al"), ("ation", "ate"), ("entli", "ent"), ("fulli", "ful"), ("iviti", "ive"), ("ousli", "ous"),
        ("abli", "able"), ("alli", "al"), ("anci", "ance"), ("ator", "ate"), ("enci", "ence"), ("izer", "ize"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3Rules =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("ative", ""), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("aeiouy");

    private static readonly string[] Step4Suffixes =
    [
        "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous", "al", "er", "ic",
    ];

    public static string Stem(string word)
    {
        if (word.Length <= 2) return word;
        if (Exceptions.TryGetValue(word, out var exception)) return exception;
        if (StemExceptions.StemOf(word) is { } apart) return apart;
        if (!word.AsSpan().ContainsAnyExceptInRange('a', 'z')) return StemLetters(StemExceptions.ToAmerican(word));

        return word;
    }

    /// <summary>A word without what grammar adds to it: plural, past, -ing. Shares and shared are one word so far, provider and provide are two.</summary>
    /// <returns>Something to compare; not a stem.</returns>
    public static string Uninflected(string word)
    {
        if (word.Length <= 2 || Exceptions.ContainsKey(word) || word.AsSpan().ContainsAnyExceptInRange('a', 'z')) return word;

        var letters = MarkConsonantY(word);
        letters = Step1C(Step1B(Step1A(letters), FirstRegion(letters)));

        return letters[^1] == 'e' ? letters[..^1] : letters;
    }

    private static string StemLetters(string word)
    {
        var letters = MarkConsonantY(word);
        var r1 = FirstRegion(letters);
        var r2 = RegionAfter(letters, r1);

        letters = Step1A(letters);
        if (LeftAfterStep1A.Contains(letters)) return letters;

        letters = Step1B(letters, r1);
        letters = Step1C(letters);
        letters = Step2(letters, r1);
        letters = Step3(letters, r1, r2);
        letters = Step4(letters, r2);
        letters = Step5(letters, r1, r2);

        return letters.Replace('Y', 'y');
    }

    private static string MarkConsonantY(string word) => string.Create(word.Length, word, static (letters, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            letters[i] = source[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])) ? 'Y' : source[i];
    });

    private static int FirstRegion(string word)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["gener", "commun", "arsen"])
            if (word.StartsWith(prefix, StringComparison.Ordinal)) return prefix.Length;

        return RegionAfter(word, 0);
    }

    /// <summary>What follows the first non-vowel after a vowel.</summary>
    private static int RegionAfter(string word, int start)
    {
        for (var i = start + 1; i < word.Length; i++)
            if (!IsVowel(word[i]) && IsVowel(word[i - 1])) return i + 1;

        return word.Length;
    }

    private static string Step1A(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal)) return word[..^2];
        if (word.EndsWith("ied", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal))
            return word.Length > 4 ? word[..^2] : word[..^1];
        if (word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("ss", StringComparison.Ordinal)) return word;

        return word[^1] == 's' && HasVowel(word.AsSpan(0, Math.Max(0, word.Length - 2))) ? word[..^1] : word;
    }

    private static string Step1B(string word, int r1)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["eedly", "eed"])
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal)) continue;

            return word.Length - suffix.Length >= r1 ? word[..^suffix.Length] + "ee" : word;
        }

        foreach (var suffix in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal)) continue;

            return HasVowel(word.AsSpan(0, word.Length - suffix.Length)) ? Mend(word[..^suffix.Length], r1) : word;
        }

        return word;
    }

    /// <summary>What is left of a verb gets back the e it lost, or loses the letter it doubled.</summary>
    private static string Mend(string word, int r1)
    {
        if (word.EndsWith("at", StringComparison.Ordinal) || word.EndsWith("bl", StringComparison.Ordinal) || word.EndsWith("iz", StringComparison.Ordinal)) return word + "e";
        if (word.Length >= 2 && word[^1] == word[^2] && word[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't') return word[..^1];

        return word.Length <= r1 && EndsInShortSyllable(word) ? word + "e" : word;
    }

    private static string Step1C(string word) =>
        word.Length > 2 && word[^1] is 'y' or 'Y' && !IsVowel(word[^2]) ? word[..^1] + "i" : word;

    private static string Step2(string word, int r1)
    {
        foreach (var (suffix, replacement) in Step2Rules)
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal)) continue;

            var rest = word.Length - suffix.Length;
            if (rest < r1) return word;
            if (suffix == "ogi" && word[rest - 1] != 'l') return word;
            if (suffix == "li" && word[rest - 1] is not ('c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't')) return word;

            return word[..rest] + replacement;
        }

        return word;
    }

    private static string Step3(string word, int r1, int r2)
    {
        foreach (var (suffix, replacement) in Step3Rules)
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal)) continue;

            var rest = word.Length - suffix.Length;
            return rest < (suffix == "ative" ? r2 : r1) ? word : word[..rest] + replacement;
        }

        return word;
    }

    private static string Step4(string word, int r2)
    {
        foreach (var suffix in Step4Suffixes)
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal)) continue;

            var rest = word.Length - suffix.Length;
            if (rest < r2) return word;

            return suffix == "ion" && word[rest - 1] is not ('s' or 't') ? word : word[..rest];
        }

        return word;
    }

    private static string Step5(string word, int r1, int r2)
    {
        var rest = word.Length - 1;
        if (word[^1] == 'e' && (rest >= r2 || (rest >= r1 && !EndsInShortSyllable(word[..rest])))) return word[..rest];

        return word[^1] == 'l' && rest >= r2 && word[^2] == 'l' ? word[..rest] : word;
    }

    private static bool EndsInShortSyllable(string word) => word.Length == 2
        ? IsVowel(word[0]) && !IsVowel(word[1])
        : word.Length > 2 && !IsVowel(word[^3]) && IsVowel(word[^2]) && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y');

    private static bool HasVowel(ReadOnlySpan<char> letters) => letters.ContainsAny(Vowels);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
