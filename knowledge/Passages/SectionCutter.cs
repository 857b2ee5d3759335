using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Passages;

/// <summary>
/// Cuts a section that is too long for one passage into parts of about the same length, between blocks and, where one block alone is too long, between
/// its sentences. A part that begins inside a list or a table repeats what leads into it, so that each passage can be understood by itself.
/// </summary>
internal static class SectionCutter
{
    /// <summary>In words. Longer sections hold several answers, and their words outweigh each other.</summary>
    public const int Longest = 600;

    private const int Wanted = 400;

    public static IEnumerable<IReadOnlyList<Block>> Cut(IReadOnlyList<Block> section)
    {
        var total = section.Sum(Words);
        if (total <= Longest) return [section];

        var length = total / (int)Math.Ceiling((double)total / Wanted);

        return Cut(section.SelectMany(block => Split(block, length)).ToList(), length);
    }

    private static IEnumerable<IReadOnlyList<Block>> Cut(List<Block> blocks, int length)
    {
        var part = new List<Block>();
        var words = 0;
        for (var at = 0; at < blocks.Count; at++)
        {
            var next = Words(blocks[at]);
            if (words > 0 && words + (next / 2) > length && !LeadsIn(blocks, at - 1))
            {
                yield return part;

                part = [.. LeadIns(blocks, at)];
                words = 0;
            }

            part.Add(blocks[at]);
            words += next;
        }

        yield return part;
    }

    /// <summary>Whether the block behind cannot be understood without this one; a part must not end so.</summary>
    private static bool LeadsIn(List<Block> blocks, int at) =>
        blocks[at].Kind == BlockKind.Header
        || (blocks[at].Kind is BlockKind.Paragraph or BlockKind.Item && blocks[at].Text.Value.EndsWith(':'));

    private static IEnumerable<Block> LeadIns(List<Block> blocks, int at) => blocks[at].Kind switch
    {
        BlockKind.Row => HeaderAbove(blocks, at),
        BlockKind.Item => ItemsAbove(blocks, at),
        _ => [],
    };

    private static Block[] HeaderAbove(List<Block> blocks, int at)
    {
        while (blocks[at].Kind == BlockKind.Row && at > 0) at--;

        return blocks[at].Kind == BlockKind.Header ? [blocks[at]] : [];
    }

    /// <summary>The items around an inner one, and the last sentence before the list.</summary>
    private static Stack<Block> ItemsAbove(List<Block> blocks, int at)
    {
        var above = new Stack<Block>();
        var level = blocks[at].Level + (blocks[at].Marker.Length > 0 ? 0 : 1);
        for (at--; at >= 0 && blocks[at].Kind == BlockKind.Item; at--)
        {
            if (blocks[at].Level >= level || blocks[at].Marker.Length == 0) continue;

            above.Push(blocks[at]);
            level = blocks[at].Level;
        }

        if (at >= 0 && blocks[at].Kind == BlockKind.Paragraph) above.Push(Slice(blocks[at], SentenceSplitter.Split(blocks[at].Text.Value).Last()));

        return above;
    }

    private static IEnumerable<Block> Split(Block block, int length)
    {
        if (block.Kind is not (BlockKind.Paragraph or BlockKind.Item) || Words(block) <= Longest) return [block];

        return Group(block, length);
    }

    private static IEnumerable<Block> Group(Block block, int length)
    {
        var text = block.Text.Value;
        var start = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var end = sentence.End.GetOffset(text.Length);
            if (end < text.Length && Words(text.AsSpan(start, end - start)) < length) continue;

            // The marker belongs to the first piece; the others go on with the item.
            yield return Slice(block, start..end) with { Marker = start == 0 ? block.Marker : "" };

            start = Math.Min(text.Length, end + 1);
        }
    }

    private static Block Slice(Block block, Range range)
    {
        var (start, length) = range.GetOffsetAndLength(block.Text.Value.Length);

        return block with { Text = new MappedText(block.Text.Value.Substring(start, length), [.. block.Text.Source.Skip(start).Take(length)]) };
    }

    private static int Words(Block block) => Words(block.Text.Value);

    /// <summary>White space is single spaces by now.</summary>
    private static int Words(ReadOnlySpan<char> text) => text.IsEmpty ? 0 : text.Count(' ') + 1;
}
