namespace PolicyBot.Knowledge.Policies;

/// <summary>What a file says, whichever format it was written in.</summary>
/// <param name="Title">What the format itself names as the title; <see langword="null"/> when only headings can tell.</param>
/// <param name="Remarks">Sentences about what should be mended though the file can be used.</param>
internal sealed record Extraction(IReadOnlyList<Block> Blocks, string? Title, IReadOnlyList<string> Remarks)
{
    public Extraction(IReadOnlyList<Block> blocks)
        : this(blocks, null, []) { }
}
