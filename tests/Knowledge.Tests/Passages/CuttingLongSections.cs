using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Passages;

public sealed class CuttingLongSections
{
    private const string Paragraph = "Lock every paper away at night, and take no paper home without asking the manager first.";

    [Fact]
    public void A_section_of_ordinary_length_stays_whole() =>
        Assert.Single(Text.Passages("# T\n\n## A\n\n" + Repeat(20, i => $"{i} {Paragraph}\n\n")));

    [Fact]
    public void A_long_section_becomes_passages_of_the_same_headings_that_together_say_the_same()
    {
        var passages = Text.Passages("# T\n\n## A\n\n### B\n\n" + Repeat(60, i => $"Rule {i}. {Paragraph}\n\n"));

        Assert.InRange(passages.Count, 3, 5);
        Assert.All(passages, passage => Assert.Equal(["A", "B"], passage.HeadingPath));
        Assert.All(passages, passage => Assert.InRange(passage.Text.Split(' ').Length, 100, SectionCutter.Longest));
        Assert.Equal(Enumerable.Range(0, passages.Count), passages.Select(passage => passage.Ordinal));
        Assert.Equal(string.Join('\n', Enumerable.Range(0, 60).Select(i => $"Rule {i}. {Paragraph}")), string.Join('\n', passages.Select(passage => passage.Text)));
    }

    [Fact]
    public void A_paragraph_without_end_is_cut_between_sentences()
    {
        var sentences = Enumerable.Range(0, 90).Select(i => $"Rule {i} says this: {Paragraph}").ToList();

        var passages = Text.Passages(string.Join(' ', sentences) + "\n");

        Assert.True(passages.Count > 1);
        Assert.Equal(sentences, passages.SelectMany(passage => passage.Sentences.Select(passage.TextOf)));
    }

    [Fact]
    public void A_list_that_goes_on_in_the_next_passage_takes_its_lead_in_along()
    {
        var passages = Text.Passages("Some rules follow. They hold at night:\n\n" + Repeat(60, i => $"- {i} {Paragraph}\n"));

        Assert.True(passages.Count > 1);
        Assert.Equal("Some rules follow.", passages[0].TextOf(passages[0].Sentences[0]));
        foreach (var passage in passages)
        {
            var items = passage.Sentences.Where(sentence => sentence.Kind == SentenceKind.Item).ToList();
            Assert.All(items, item => Assert.Equal("They hold at night:", passage.TextOf(passage.Sentences[item.LeadIn])));
        }

        Assert.Equal(60, passages.Sum(passage => passage.Sentences.Count(sentence => sentence.Kind == SentenceKind.Item)));
    }

    [Fact]
    public void An_inner_list_that_goes_on_takes_the_item_around_it_along()
    {
        var passages = Text.Passages("Rules:\n\n1. Day\n2. Night\n" + Repeat(60, i => $"   - {i} {Paragraph}\n"));

        var later = passages[1];
        Assert.Equal(["Rules:", "2. Night"], later.Sentences.Take(2).Select(later.TextOf));
        Assert.All(later.Sentences.Skip(2), sentence => Assert.Equal("2. Night", later.TextOf(later.Sentences[sentence.LeadIn])));
    }

    [Fact]
    public void A_table_that_goes_on_takes_its_header_along()
    {
        var passages = Text.Passages("| Number | Rule |\n| --- | --- |\n" + Repeat(80, i => $"| {i} | {Paragraph} |\n"));

        Assert.True(passages.Count > 1);
        foreach (var passage in passages)
        {
            Assert.Equal("Number | Rule", passage.TextOf(passage.Sentences[0]));
            Assert.All(passage.Sentences.Skip(1), row => Assert.Equal(0, row.LeadIn));
        }
    }

    [Fact]
    public void No_passage_ends_with_what_leads_into_the_next()
    {
        for (var before = 18; before < 40; before++)
        {
            var passages = Text.Passages(Repeat(before, i => $"Rule {i}. {Paragraph}\n\n") + "These too:\n\n" + Repeat(30, i => $"- {i} {Paragraph}\n"));

            Assert.All(passages, passage => Assert.False(passage.Text.EndsWith(':'), passage.Text[^40..]));
        }
    }

    [Fact]
    public void The_place_in_the_file_stays_exact()
    {
        var body = string.Join(' ', Enumerable.Range(0, 90).Select(i => $"Rule **{i}** holds. {Paragraph}")) + "\n";
        var file = (A.Policy() with { Body = body }).ToString();

        foreach (var passage in Text.Passages(body))
            foreach (var sentence in passage.Sentences)
                Assert.Equal(passage.TextOf(sentence), file.Substring(sentence.Source.Start, sentence.Source.Length).Replace("**", "", StringComparison.Ordinal));
    }

    private static string Repeat(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));
}
