using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Passages;

/// <summary>Cuts a document at its headings, and long sections further. A heading without text of its own makes no passage; it stays in the path of those below it.</summary>
internal static class PassageMaker
{
    public static IReadOnlyList<Passage> Make(PolicyDocument document)
    {
        var passages = new List<Passage>();
        var path = new List<Block>();
        var section = new List<Block>();
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
            if (section.Count == 0) return;

            var headings = path.Where(heading => heading != title).Select(heading => heading.Text.Value).ToList();
            foreach (var part in SectionCutter.Cut(section))
            {
                var builder = new SectionBuilder();
                foreach (var block in part) builder.Add(block);

                passages.Add(new Passage
                {
                    Policy = document.Policy,
                    Ordinal = passages.Count,
                    HeadingPath = headings,
                    Heading = path.Count > 0 ? path[^1].Text.Value : document.Policy.Title,
                    Text = builder.Text,
                    Questions = path.Count > 0 ? path[^1].Questions : [],
                    Sentences = builder.Sentences,
                });
            }

            section = [];
        }
    }

    /// <summary>The one heading of level 1 at the top says what the policy is called; several of them are ordinary headings.</summary>
    private static Block? TitleOf(PolicyDocument document)
    {
        var headings = document.Blocks.Where(block => block.Kind == BlockKind.Heading).ToList();
        return headings is [{ Level: 1 } first, ..] && headings.Count(heading => heading.Level == 1) == 1 ? first : null;
    }
}
