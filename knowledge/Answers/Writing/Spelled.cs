using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <summary>A word of a question as it is written, for <see cref="NamesOfPeople"/> to judge.</summary>
/// <param name="Start">Its first letter in the text.</param>
/// <param name="End">Behind its last.</param>
/// <param name="Plain">Lower case, without 's.</param>
/// <param name="IsKnown">It is a common word, one of the policies, or the name of a thing.</param>
/// <param name="Begins">A sentence begins with it.</param>
/// <param name="Joined">Only a blank, or the full stop of an initial, stands between the word before and this one.</param>
internal sealed record Spelled(int Start, int End, string Plain, bool IsCapital, bool IsKnown, bool IsThing, bool Begins, bool Joined)
{
    public bool IsInitial => IsCapital && End - Start == 1 && Plain != "i";

    public bool MayBeName => IsCapital && !IsThing && Plain != "i";

    public static Spelled Of(string text, int start, int end, Spelled? before, Func<Word, bool> knows)
    {
        var written = text[start..end];
        var bare = WithoutEnding(written);
        var words = Words.Of(bare);
        var between = before is null ? "" : text[before.End..start];
        var joined = before is not null && (between == " " || (before.IsInitial && between is ". " or "."));

        return new Spelled(
            start,
            end,
            bare.ToLowerInvariant(),
            char.IsUpper(written[0]),
            words.All(word => StopWords.Contains(word.Plain) || EverydayWords.Contains(word.Stem) || knows(word)) || NotPeople.Has(bare.ToLowerInvariant()),
            NotPeople.IsWrittenLikeAThing(bare),
            before is null ? text[..start].All(letter => !char.IsLetterOrDigit(letter)) : !joined && between.Any(EndsSentence),
            joined);
    }

    private static bool EndsSentence(char letter) => letter is '.' or '?' or '!' or ':' or ';' or '"' or '“' or '”' or '(';

    private static string WithoutEnding(string written) =>
        written.Length > 2 && written[^2] is '\'' or '’' && written[^1] is 's' ? written[..^2] : written.TrimEnd('\'', '’', '-');
}
