using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>
/// Takes names of people out of a question by how they are written and by what stands before them: capitalised words that no policy uses, two or more in a row, or one behind
/// "saw", "told", "by" and the like; and behind "my boss" and "named" whatever is no word that is known.
/// </summary>
internal static partial class NamesOfPeople
{
    private static readonly FrozenSet<string> Before = """
        saw seen see tell tells told telling ask asks asked with by from against named called accuse accused accusing blame blamed report reported reporting met meet caught heard help helped
        gave give given show showed shown sent send email emailed phone phoned pay paid trust to like than when if because and or that
        can could may might must shall should will would do does did is are was were has have had
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> People = """
        boss manager supervisor colleague coworker co-worker teammate director friend wife husband partner client customer patient intern contractor neighbour neighbor assistant
        employee secretary lead chef predecessor successor brother sister son daughter mother father cousin
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Whose = "my our his her their your".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Anybody = "someone somebody person man woman guy girl".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Particles = "van von de der den da di la le al bin el ter ten dos".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> LikeVerbs = "ahmed mohammed muhammed fred alfred ted ned jed saeed waheed".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static string TakeOut(string text, string instead, Func<Word, bool> knows)
    {
        var words = Read(text, knows);
        var masked = new StringBuilder();
        var done = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var last = LastOfNameAt(words, i, text);
            if (last < 0) continue;

            masked.Append(text, done, words[i].Start - done).Append(instead).Append(Ending(text, words[last]));
            done = words[last].End;
            i = last;
        }

        return masked.Append(text, done, text.Length - done).ToString();
    }

    /// <returns>The last word of the name that begins there; -1 when none does.</returns>
    private static int LastOfNameAt(List<Spelled> words, int first, string text)
    {
        var word = words[first];
        if (!word.IsCapital) return IsNamedInSmallLetters(words, first) ? first : -1;
        if (!word.MayBeName || (word.Begins && IsNoName(word))) return -1;

        var last = LastOfRun(words, first);
        if (last > first) return words[(word.Begins ? first + 1 : first)..(last + 1)].Exists(IsTelling) ? last : -1;
        if (word.Begins) return IsPossessive(text, word) && !word.IsKnown && !word.IsInitial ? first : -1;
        if (IsPossessive(text, word) && !word.IsKnown) return first;

        return !word.IsInitial && !IsAbbreviation(text, word) && FollowsSomethingOfPeople(words, first) && (!word.IsKnown || NotPeople.MayStillBeOne(word.Plain)) ? first : -1;
    }

    /// <summary>At the beginning of a sentence every word is capitalised: a common one belongs to no name.</summary>
    private static bool IsNoName(Spelled word) => word.IsKnown && !NotPeople.MayStillBeOne(word.Plain);

    /// <summary>Alone and in capitals of four letters it is rather a law or a tool than somebody.</summary>
    private static bool IsAbbreviation(string text, Spelled word) => word.End - word.Start <= 4 && !text.AsSpan(word.Start, word.End - word.Start).ContainsAnyExceptInRange('A', 'Z');

    private static bool IsTelling(Spelled word) => word.MayBeName && !word.IsKnown && !word.IsInitial;

    private static int LastOfRun(List<Spelled> words, int first)
    {
        var last = first;
        for (var i = first + 1; i < words.Count && words[i].Joined; i++)
        {
            if (words[i].MayBeName && !words[i].Begins) last = i;
            else if (!Particles.Contains(words[i].Plain)) break;
        }

        return last;
    }

    private static bool FollowsSomethingOfPeople(List<Spelled> words, int at) =>
        at > 0 && words[at].Joined && (Before.Contains(words[at - 1].Plain) || People.Contains(words[at - 1].Plain));

    private static bool IsNamedInSmallLetters(List<Spelled> words, int at)
    {
        var word = words[at];
        if (at < 2 || !word.Joined || !words[at - 1].Joined || word.End - word.Start < 2) return false;

        var (one, two) = (words[at - 1].Plain, words[at - 2].Plain);
        if (one is "named" or "called" && (People.Contains(two) || Anybody.Contains(two))) return true;

        return People.Contains(one) && Whose.Contains(two) && (!word.IsKnown || (NotPeople.MayStillBeOne(word.Plain) && word.Plain is not "will")) && !LooksLikeAVerb(word.Plain);
    }

    /// <summary>"My boss yelled": what stands behind a person is a name or a verb.</summary>
    private static bool LooksLikeAVerb(string word) =>
        !LikeVerbs.Contains(word) && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal));

    private static bool IsPossessive(string text, Spelled word) => Ending(text, word).Length > 0;

    private static string Ending(string text, Spelled word) =>
        word.End - word.Start > 2 && text[word.End - 1] == 's' && text[word.End - 2] is '\'' or '’' ? text[(word.End - 2)..word.End] : "";

    private static List<Spelled> Read(string text, Func<Word, bool> knows)
    {
        var words = new List<Spelled>();
        foreach (var match in Written().EnumerateMatches(text))
        {
            if (text[match.Index] == '[') continue; // was taken out before

            words.Add(Spelled.Of(text, match.Index, match.Index + match.Length, words.Count > 0 ? words[^1] : null, knows));
        }

        return words;
    }

    [GeneratedRegex(@"\[[a-z-]+\]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
