using PolicyBot.Conversation.Cards;

namespace PolicyBot.Tests.Conversation.Cards;

public class EscapingMarkdown
{
    [Theory]
    [InlineData("plain words, as ever", @"plain words\, as ever")]
    [InlineData("**bold** _it_", @"\*\*bold\*\* \_it\_")]
    [InlineData("[a](https://b.c)", @"\[a\]\(https\:\/\/b\.c\)")]
    [InlineData("<b>&amp;", @"\<b\>\&amp\;")]
    [InlineData("{{DATE(x)}}", @"\{\{DATE\(x\)\}\}")]
    [InlineData(@"C:\x", @"C\:\\x")]
    [InlineData("    # no heading\n- no list\r\n1. none", @"\# no heading \- no list  1\. none")]
    [InlineData("Größe 漏 🔒", "Größe 漏 🔒")]
    [InlineData("", "")]
    public void Every_character_with_a_meaning_loses_it_and_the_text_stays_one_paragraph(string text, string escaped) =>
        Assert.Equal(escaped, CardMarkdown.Escape(text));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("0123456789", 10, "0123456789")]
    [InlineData("01234567890", 10, "012345678…")]
    [InlineData("01234567🔒x", 10, "01234567…")]
    public void A_text_is_shortened_between_whole_characters(string text, int max, string shortened) =>
        Assert.Equal(shortened, CardLength.Shorten(text, max));
}
