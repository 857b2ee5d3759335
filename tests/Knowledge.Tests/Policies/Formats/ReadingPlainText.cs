using PolicyBot.Knowledge.Policies.PlainText;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Policies.Formats;

public sealed class ReadingPlainText
{
    [Fact]
    public void Headings_are_known_by_underlines_numbers_and_capitals() =>
        Assert.Equal(
            ["Heading 1 LEAVE", "Heading 2 Who may take it", "Paragraph 0 Everyone may.", "Heading 2 2. How much", "Paragraph 0 Thirty days.", "Heading 3 2.1 Guests", "Paragraph 0 None.", "Heading 2 EXCEPTIONS", "Paragraph 0 None either."],
            Read("LEAVE\n\nWho may take it\n---------------\nEveryone may.\n\n2. How much\n\nThirty days.\n\n2.1 Guests\n\nNone.\n\nEXCEPTIONS\n\nNone either.\n"));

    [Fact]
    public void Numbered_lines_with_space_between_them_are_a_list() =>
        Assert.Equal(
            ["Paragraph 0 Do this:", "Item 1 1. Ask Legal", "Item 1 2. Wait", "Item 1 3. Go", "Paragraph 0 That is all there is."],
            Read("Do this:\n\n1. Ask Legal\n\n2. Wait\n\n3. Go\n\nThat is all there is.\n"));

    [Fact]
    public void Items_may_go_over_several_lines_and_hold_others() =>
        Assert.Equal(
            ["Paragraph 0 Do this:", "Item 1 (a) ask Legal, which answers", "Item 2 - by telephone", "Item 1 And soon.", "Item 1 (b) wait", "Paragraph 0 Then go."],
            Read("Do this:\r\n  (a) ask Legal,\r\n      which answers\r\n      * by telephone\r\n\r\n    And soon.\r\n  (b) wait\r\n\r\nThen go.\r\n"));

    [Fact]
    public void Bars_or_tabs_between_columns_make_a_table() =>
        Assert.Equal(
            ["Header 0 Class | Where", "Row 0 Public | anywhere", "Paragraph 0 Then:", "Header 0 Day | Hours", "Row 0 Friday | six"],
            Read("| Class | Where |\n|-------|-------|\n| Public | anywhere |\n\nThen:\n\nDay\tHours\nFriday\tsix\n"));

    [Fact]
    public void A_sentence_that_stands_alone_is_no_heading() =>
        Assert.Equal(["Paragraph 0 Lock papers away.", "Paragraph 0 2 keys are enough."], Read("Lock papers away.\n\n2 keys are enough.\n"));

    private static IReadOnlyList<string> Read(string text) => Documents.Lines(PlainTextReader.Read(text, 0));
}
