using System.Globalization;
using System.Text;

namespace PolicyBot.Knowledge.Index;

/// <summary>Cuts text into words without making a string of each; see <see cref="Words"/> for a list of them.</summary>
internal ref struct WordCutter
{
    /// <summary>Longer runs of letters are no words; they are keys, hashes or attacks.</summary>
    public const int MaximumLength = 40;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _buffer;
    private int _at;

    /// <param name="buffer">Of at least <see cref="MaximumLength"/>; <see cref="Plain"/> may lie in it until the next word.</param>
    public WordCutter(ReadOnlySpan<char> text, Span<char> buffer)
    {
        _text = text;
        _buffer = buffer;
    }

    /// <summary>As in <see cref="Word.Plain"/>.</summary>
    public ReadOnlySpan<char> Plain { get; private set; }

    public int Start { get; private set; }

    public readonly int Length => _at - Start;

    public bool MoveNext()
    {
        while (_at < _text.Length)
        {
            if (!BelongsToWord(_at))
            {
                _at++;
                continue;
            }

            Start = _at++;
            while (_at < _text.Length && BelongsToWord(_at)) _at++;

            if (Length > MaximumLength) continue;

            Plain = WithoutEnding(Fold(_text[Start.._at]));
            if (!Plain.IsEmpty) return true;
        }

        return false;
    }

    private readonly bool BelongsToWord(int at)
    {
        var character = _text[at];
        if (char.IsAsciiLetterOrDigit(character)) return true;
        if (char.IsAscii(character) && character != '\'') return false;

        return char.IsLetterOrDigit(character)
            || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark
            || (IsApostrophe(character) && at > 0 && at + 1 < _text.Length && char.IsLetterOrDigit(_text[at - 1]) && char.IsLetter(_text[at + 1]));
    }

    private readonly ReadOnlySpan<char> Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.ToLower(word, _buffer, out var written) == System.Buffers.OperationStatus.Done) return _buffer[..written];

        var folded = new StringBuilder(word.Length);
        foreach (var character in word.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (IsApostrophe(character)) folded.Append('\'');
            else if (char.IsLetterOrDigit(character)) folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString();
    }

    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> folded)
    {
        var apostrophe = folded.IndexOf('\'');
        if (apostrophe < 0) return folded;

        return folded[(apostrophe + 1)..] switch
        {
            "t" when folded is "can't" => "can",
            "t" when folded is "won't" => "will",
            "t" when apostrophe > 1 && folded[apostrophe - 1] == 'n' => folded[..(apostrophe - 1)],
            "s" or "re" or "ve" or "ll" or "d" or "m" or "t" => folded[..apostrophe],
            _ => folded.ToString().Replace("'", "", StringComparison.Ordinal),
        };
    }

    private static bool IsApostrophe(char character) => character is '\'' or '’' or 'ʼ';
}
