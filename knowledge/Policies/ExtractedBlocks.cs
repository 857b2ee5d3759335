namespace PolicyBot.Knowledge.Policies;

/// <summary>
/// Collects the blocks of a document whose file holds no plain characters (Word, PDF, HTML). Their place is in the extracted text: the texts of all
/// blocks in their order, without list markers, a line feed between two.
/// </summary>
internal sealed class ExtractedBlocks
{
    private readonly List<Block> _blocks = [];
    private int _length;

    public IReadOnlyList<Block> Blocks => _blocks;

    public Block? Last => _blocks.Count > 0 ? _blocks[^1] : null;

    /// <summary>Adds a block unless it is blank.</summary>
    /// <param name="text">As the document has it: runs of white space become one space, invisible characters go.</param>
    public void Add(BlockKind kind, int level, string marker, string text)
    {
        var clean = new MappedTextBuilder();
        clean.AddAt(text, 0);
        var value = clean.Build().Value;
        if (!value.AsSpan().ContainsAnyExcept(" |")) return;

        if (_length > 0) _length++;
        _blocks.Add(new Block(kind, level, marker, MappedText.At(value, _length)));
        _length += value.Length;
    }
}
