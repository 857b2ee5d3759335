using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Passages;

public sealed class TakingOffMarkup
{
    [Theory]
    [InlineData("Never **ever** share *this* __or__ _that_.", "Never ever share this or that.")]
    [InlineData("Run `git push` and \\*stop\\*.", "Run git push and *stop*.")]
    [InlineData("Ask [Legal](https://example.com/legal \"title\") first.", "Ask Legal first.")]
    [InlineData("See <https://example.com>.", "See https://example.com.")]
    [InlineData("Look: ![the plan](plan.png)", "Look: the plan")]
    [InlineData("Pens &amp; cups &lt; 5 &euro;.", "Pens & cups < 5 €.")]
    [InlineData("Wrapped\nover two  lines.", "Wrapped over two lines.")]
    [InlineData("Old: ~~share freely~~ ask.", "Old: ask.")]
    [InlineData("> Mind this.", "Mind this.")]
    [InlineData("* starred", "- starred")]
    [InlineData("7) seventh", "7) seventh")]
    public void What_people_read_has_no_markup(string markdown, string shown) =>
        Assert.Equal(shown, Assert.Single(Text.Passages(markdown)).Text);

    [Theory]
    [InlineData("Ask <b>Legal</b> first.", "Ask Legal first.")]
    [InlineData("<div class=\"note\">\nAsk Legal.\n</div>", "Ask Legal.")]
    [InlineData("<img src=x onerror=\"alert(1)\"> Ask Legal.", "Ask Legal.")]
    [InlineData("Ask <a href=\"javascript:alert(1)\">Legal</a>.", "Ask Legal .")]
    [InlineData("[Legal](javascript:alert(1))", "Legal")]
    public void HTML_leaves_only_its_words(string markdown, string shown) =>
        Assert.Equal(shown, Assert.Single(Text.Passages(markdown)).Text);

    [Theory]
    [InlineData("<script>\nalert('owned');\n</script>")]
    [InlineData("<style>\np { color: red }\n</style>")]
    [InlineData("<!-- a note to the authors\nover two lines -->")]
    [InlineData("<?php echo 'owned'; ?>")]
    public void Scripts_styles_and_notes_to_authors_are_not_shown(string html) =>
        Assert.Equal("Ask Legal.", Assert.Single(Text.Passages($"{html}\n\nAsk Legal.\n")).Text);

    [Fact]
    public void A_script_inside_a_line_is_no_tag_any_more() =>
        Assert.DoesNotContain('<', Assert.Single(Text.Passages("Ask <script>alert(1)</script> Legal.\n")).Text);

    [Fact]
    public void Characters_that_hide_or_reorder_text_are_dropped() =>
        Assert.Equal("Do not share it.", Assert.Single(Text.Passages("Do\u200B not\u202E share\u0007 it\uFEFF.\n")).Text);

    [Fact]
    public void Code_is_shown_as_it_is_written() =>
        Assert.Equal("a < b && **c**", Assert.Single(Text.Passages("```\na < b && **c**\n```\n")).Text);
}
