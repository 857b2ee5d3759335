using System.Collections.Frozen;

namespace PolicyBot.Cases.Conflicts.Names;

/// <summary>Words that stand with names and are none.</summary>
internal static class NameWords
{
    /// <summary>Parts of family names that say nothing alone, as in "van der Berg".</summary>
    private static readonly FrozenSet<string> Particles = Folded(
        "de", "la", "las", "los", "del", "della", "di", "da", "das", "do", "dos", "du", "des", "le", "les", "van", "von", "vom", "zu", "zum", "zur", "der", "den", "ter", "ten", "te", "al", "el", "bin", "bint", "ibn", "abu", "y", "e", "i", "af", "av", "san", "st", "jr", "sr", "ii", "iii");

    private static readonly FrozenSet<string> Titles = Folded(
        "mr", "mrs", "ms", "miss", "mx", "sir", "madam", "dr", "prof", "professor",
        "herr", "herrn", "frau", "fräulein",
        "monsieur", "madame", "mademoiselle", "mme", "mlle",
        "señor", "señora", "señorita", "sr", "sra", "srta", "don", "doña",
        "senhor", "senhora", "dom", "dona",
        "signor", "signora", "signorina", "sig", "dott", "dottoressa", "ing", "avv",
        "dhr", "mevr", "mevrouw", "meneer", "pan", "pani", "hr", "fru", "herra", "rouva");

    public static bool IsParticle(string folded) => Particles.Contains(folded);

    /// <summary>"M." is a Monsieur; "M" alone is an initial.</summary>
    public static bool IsTitle(Word word) => Titles.Contains(word.Text) || (word.Text == "M" && word.HasStop);

    private static FrozenSet<string> Folded(params string[] words) => words.Select(NameFold.Of).ToFrozenSet(StringComparer.Ordinal);
}
