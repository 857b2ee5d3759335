using PolicyBot.Knowledge.Passages;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Passages;

public sealed class CuttingPassages
{
    [Fact]
    public void Each_passage_knows_the_headings_above_it_without_the_title()
    {
        var passages = Text.Passages("""
            # Sharing

            First of all.

            ## By e-mail

            Encrypt it.

            ### To customers

            Ask first.

            ## On paper

            Use an envelope.
            """);

        Assert.Equal(["", "By e-mail", "By e-mail > To customers", "On paper"], passages.Select(passage => string.Join(" > ", passage.HeadingPath)));
        Assert.Equal(["Sharing", "By e-mail", "To customers", "On paper"], passages.Select(passage => passage.Heading));
        Assert.Equal([0, 1, 2, 3], passages.Select(passage => passage.Ordinal));
    }

    [Fact]
    public void A_heading_without_text_makes_no_passage_but_stays_in_the_path() =>
        Assert.Equal(["Part one", "Rules"], Assert.Single(Text.Passages("# T\n\n## Part one\n\n### Rules\n\nLock it.\n")).HeadingPath);

    [Fact]
    public void Several_headings_of_the_first_level_are_ordinary_ones() =>
        Assert.Equal(["One", "Two"], Text.Passages("# One\n\nLock it.\n\n# Two\n\nBurn it.\n").Select(passage => Assert.Single(passage.HeadingPath)));

    [Fact]
    public void A_skipped_level_of_heading_does_not_confuse_the_path() =>
        Assert.Equal(
            ["A > Deep", "B"],
            Text.Passages("# T\n\n## A\n\n#### Deep\n\nLock it.\n\n## B\n\nBurn it.\n").Select(passage => string.Join(" > ", passage.HeadingPath)));

    [Fact]
    public void A_list_item_keeps_its_marker_and_the_sentence_that_leads_into_the_list()
    {
        var passage = Assert.Single(Text.Passages("Before a journey:\n\n3. Ask Legal. They answer soon.\n4. Pack.\n\nThen go.\n"));

        Assert.Equal(["Before a journey:", "3. Ask Legal.", "They answer soon.", "4. Pack.", "Then go."], passage.Sentences.Select(passage.TextOf));
        Assert.Equal([null, "Before a journey:", "3. Ask Legal.", "Before a journey:", null], LeadIns(passage));
    }

    [Fact]
    public void An_item_inside_an_item_is_led_in_by_that()
    {
        var passage = Assert.Single(Text.Passages("Keep:\n\n- paper\n  - in a safe\n  - or a cabinet\n- discs\n"));

        Assert.Equal(["Keep:", "- paper", "- in a safe", "- or a cabinet", "- discs"], passage.Sentences.Select(passage.TextOf));
        Assert.Equal([null, "Keep:", "- paper", "- paper", "Keep:"], LeadIns(passage));
    }

    [Fact]
    public void A_second_paragraph_of_an_item_belongs_to_the_item()
    {
        var passage = Assert.Single(Text.Passages("Keep:\n\n1. Paper.\n\n   In a safe.\n\n2. Discs.\n"));

        Assert.Equal(["Keep:", "1. Paper.", "In a safe.", "2. Discs."], passage.Sentences.Select(passage.TextOf));
        Assert.Equal([null, "Keep:", "1. Paper.", "Keep:"], LeadIns(passage));
    }

    [Fact]
    public void A_row_of_a_table_keeps_the_header_that_names_its_columns()
    {
        var passage = Assert.Single(Text.Passages("| Class | Where |\n| --- | --- |\n| Restricted | a *safe* |\n| Public | |\n\nThat is all.\n"));

        Assert.Equal(["Class | Where", "Restricted | a safe", "Public |", "That is all."], passage.Sentences.Select(passage.TextOf));
        Assert.Equal([null, "Class | Where", "Class | Where", null], LeadIns(passage));
    }

    [Fact]
    public void A_later_list_is_not_led_in_by_an_earlier_table()
    {
        var passage = Assert.Single(Text.Passages("| Class |\n| --- |\n| Restricted |\n\n- paper\n"));

        Assert.Equal([null, "Class", null], LeadIns(passage));
    }

    [Fact]
    public void The_stretch_of_each_sentence_is_exactly_its_text_and_they_tile_the_passage()
    {
        foreach (var passage in Text.Passages(EveryKindOfBlock))
        {
            var end = 0;
            foreach (var sentence in passage.Sentences)
            {
                if (end > 0) Assert.Contains(passage.Text[end..sentence.Start], new[] { " ", "\n" });

                var text = passage.TextOf(sentence);
                Assert.Equal(text.Trim(), text);
                Assert.NotEmpty(text);
                end = sentence.Start + sentence.Length;
            }

            Assert.Equal(passage.Text.Length, end);
        }
    }

    [Fact]
    public void The_place_in_the_file_of_each_sentence_begins_and_ends_with_it()
    {
        var file = (A.Policy() with { Body = EveryKindOfBlock }).ToString();

        foreach (var passage in Text.Passages(EveryKindOfBlock))
        {
            foreach (var sentence in passage.Sentences)
            {
                var shown = passage.TextOf(sentence)[sentence.MarkerLength..];
                var source = file[sentence.Source.Start..sentence.Source.End];
                Assert.Equal(Letters(shown), Letters(source.Replace("https://example.com", "", StringComparison.Ordinal)));
                Assert.Equal((shown[0], shown[^1]), (source[0], source[^1]));
            }
        }
    }

    private const string EveryKindOfBlock = """
        # Title

        Some **bold** and `code` text. A second sentence with [a link](https://example.com) inside.

        > A quoted warning. It has two sentences.

        1. First \*item\*. With more.
           - Inner
        2. Second

        ## Table

        | A | B |
        | --- | --- |
        | one | two |

            code here
            and there
        """;

    private static IEnumerable<string?> LeadIns(Passage passage) => passage.Sentences
        .Select(sentence => sentence.LeadIn == Sentence.NoLeadIn ? null : passage.TextOf(passage.Sentences[sentence.LeadIn]));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
