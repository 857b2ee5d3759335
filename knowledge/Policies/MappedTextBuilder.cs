using System.Text;

namespace PolicyBot.Knowledge.Policies;

/// <summary>Collects plain text with its places in the file; any run of white space becomes one space.</summary>
internal sealed class MappedTextBuilder
{
    private readonly StringBuilder _value = new();
    private readonly List<int> _source = [];

    /// <summary>Where the last character stands that was added; <see langword="null"/> before the first.</summary>
    public int? LastSource => _source.Count > 0 ? _source[^1] : null;

    /// <summary>Adds text that stands in the file as it is, from <paramref name="source"/> on.</summary>
    public void Add(ReadOnlySpan<char> text, int source)
    {
        for (var i = 0; i < text.Length; i++) AddOne(text[i], source + i);
    }

    /// <summary>Adds text that the file spells otherwise (an entity, a line break), all of it standing at one place.</summary>
    public void AddAt(ReadOnlySpan<char> text, int source)
    {
        foreach (var character in text) AddOne(character, source);
    }

    public MappedText Build()
    {
        var end = _value.Length;
        while (end > 0 && _value[end - 1] == ' ') end--;

        return end == 0 ? MappedText.Empty : new MappedText(_value.ToString(0, end), _source[..end]);
    }

    private void AddOne(char character, int source)
    {
        // Control and zero-width characters have no place in a quote: they can hide or reorder what people read.
        if (character != '\t' && character != '\n' && character != '\r' && Invisible(character)) return;

        if (char.IsWhiteSpace(character))
        {
            if (_value.Length == 0 || _value[^1] == ' ') return;

            character = ' ';
        }

        _value.Append(character);
        _source.Add(source);
    }

    private static bool Invisible(char character) =>
        char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format;
}
