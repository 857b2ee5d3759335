using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Passages;

/// <summary>Cuts a document at its headings. A heading without text of its own makes no passage; it stays in the path of those below it.</summary>
internal static class PassageMaker
{
    public static IReadOnlyList<Passage> Make(PolicyDocument document)
    {
        var passages = new List<Passage>();
        var path = new List<Block>();
        var section = new SectionBuilder();
        var title = TitleOf(document);

        foreach (var block in document.Blocks)
        {
            if (block.Kind != BlockKind.Heading)
            {
                section.Add(block);
                continue;
            }

            Close();
            path.RemoveAll(heading => heading.Level >= block.Level);
            path.Add(block);
        }

        Close();

        return passages;

        void Close()
        {
            if (!section.IsEmpty)
            {
                passages.Add(new Passage
                {
                    Policy = document.Policy,
                    Ordinal = passages.Count,
                    HeadingPath = path.Where(heading => heading != title).Select(heading => heading.Text.Value).ToList(),
                    Heading = path.Count > 0 ? path[^1].Text.Value : document.Policy.Title,
                    Text = section.Text,
                    Sentences = section.Sentences,
                });
            }

            section = new SectionBuilder();
        }
    }

    /// <summary>The one heading of level 1 at the top says what the policy is called; several of them are ordinary headings.</summary>
    private static Block? TitleOf(PolicyDocument document)
    {
        var headings = document.Blocks.Where(block => block.Kind == BlockKind.Heading).ToList();
        return headings is [{ Level: 1 } first, ..] && headings.Count(heading => heading.Level == 1) == 1 ? first : null;
    }
}
