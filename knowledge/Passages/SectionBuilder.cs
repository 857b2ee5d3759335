using System.Text;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Passages;

/// <summary>Writes the blocks of one passage as text and remembers each sentence of it.</summary>
internal sealed class SectionBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Sentence> _sentences = [];

    /// <summary>For each depth of list that is open, the first sentence of its current item.</summary>
    private readonly List<int> _items = [];
    private int _block;
    private int _header = Sentence.NoLeadIn;
    private int _beforeList = Sentence.NoLeadIn;

    public string Text => _text.ToString();

    public IReadOnlyList<Sentence> Sentences => _sentences;

    public void Add(Block block)
    {
        var leadIn = block.Kind switch
        {
            BlockKind.Item => OpenItem(block),
            BlockKind.Row => _header,
            _ => Sentence.NoLeadIn,
        };

        if (_text.Length > 0) _text.Append('\n');

        var first = _sentences.Count;
        Write(block, leadIn);
        Remember(block, first);
        _block++;
    }

    private int OpenItem(Block block)
    {
        while (_items.Count >= block.Level + (block.Marker.Length > 0 ? 0 : 1)) _items.RemoveAt(_items.Count - 1);

        return _items.Count > 0 ? _items[^1] : _beforeList;
    }

    private void Write(Block block, int leadIn)
    {
        var marker = block.Marker.Length > 0 ? block.Marker + " " : "";
        var text = block.Text.Value;
        var ranges = block.Kind is BlockKind.Paragraph or BlockKind.Item ? SentenceSplitter.Split(text) : [Range.All];

        var first = _sentences.Count;
        foreach (var range in ranges)
        {
            var (from, length) = range.GetOffsetAndLength(text.Length);
            if (_sentences.Count > first) _text.Append(' ');

            var start = _text.Length;
            var markerLength = _sentences.Count == first ? marker.Length : 0;
            _text.Append(marker.AsSpan(0, markerLength)).Append(text, from, length);

            _sentences.Add(new Sentence
            {
                Start = start,
                Length = markerLength + length,
                MarkerLength = markerLength,
                Source = Span(block.Text, from, length),
                Kind = KindOf(block.Kind),
                Level = block.Level,
                Block = _block,
                LeadIn = _sentences.Count == first || block.Kind != BlockKind.Item ? leadIn : first,
            });
        }
    }

    private void Remember(Block block, int first)
    {
        if (block.Kind == BlockKind.Item)
        {
            while (_items.Count < block.Level) _items.Add(first);
        }
        else
        {
            _items.Clear();
            _beforeList = block.Kind == BlockKind.Paragraph ? _sentences.Count - 1 : Sentence.NoLeadIn;
        }

        if (block.Kind == BlockKind.Header) _header = first;
        else if (block.Kind != BlockKind.Row) _header = Sentence.NoLeadIn;
    }

    private static SourceSpan Span(MappedText text, int from, int length) =>
        new(text.Source[from], text.Source[from + length - 1] + 1 - text.Source[from]);

    private static SentenceKind KindOf(BlockKind kind) => kind switch
    {
        BlockKind.Item => SentenceKind.Item,
        BlockKind.Header => SentenceKind.Header,
        BlockKind.Row => SentenceKind.Row,
        BlockKind.Code => SentenceKind.Code,
        _ => SentenceKind.Prose,
    };
}
