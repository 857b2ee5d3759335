using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Policies.Formats;

public sealed class ReadingHtml
{
    [Fact]
    public async Task What_nobody_sees_is_not_read() =>
        Assert.Equal(
            ["Heading 1 Leave", "Paragraph 0 Thirty days, as agreed."],
            await LinesAsync("""
                <html><head><title>Leave | Intranet</title><style>p { color: red }</style></head><body><nav>Home</nav><script>track()</script><h1>Leave <a href="#leave">¶</a></h1>
                <p>Thirty <del>twenty</del> days<span hidden>, or none</span><span style="display: none">!</span>, as <!-- not yet --><b>ag</b>reed.</p><div aria-hidden="true">Icon</div><template>More</template><noscript>Switch it on.</noscript></body></html>
                """));

    [Fact]
    public async Task The_title_of_the_page_is_used_where_no_heading_says_it()
    {
        var reading = await Documents.ReadAsync("a.html", "<title>Leave &amp; Rest</title><h2>Days</h2><p>Thirty.</p>"u8.ToArray());

        Assert.Equal("Leave & Rest", reading.Document!.Policy.Title);
    }

    [Fact]
    public async Task Only_the_main_part_of_a_page_is_read() =>
        Assert.Equal(["Paragraph 0 Thirty days."], await LinesAsync("<div>Menu</div><main><p>Thirty days.</p></main><div>Imprint</div>"));

    [Fact]
    public async Task Lists_count_as_a_browser_counts() =>
        Assert.Equal(
            ["Paragraph 0 Do:", "Item 1 3. Ask", "Item 2 a. by telephone", "Item 2 b. by letter", "Item 1 4. Wait", "Item 1 One day.", "Item 1 9. Go", "Item 1 iv. Last"],
            await LinesAsync("<p>Do:</p><ol start=3><li>Ask<ol type=a><li>by telephone<li>by letter</ol><li><p>Wait</p><p>One day.</p><li value=9>Go</ol><ol type=i start=4><li>Last</ol>"));

    [Fact]
    public async Task A_term_leads_into_what_is_said_about_it() =>
        Assert.Equal(
            ["Paragraph 0 Restricted", "Item 1 - Only for those who are named.", "Paragraph 0 Public", "Item 1 - For everyone."],
            await LinesAsync("<dl><dt>Restricted</dt><dd>Only for those who are named.</dd><div><dt>Public</dt><dd>For everyone.</dd></div></dl>"));

    [Fact]
    public async Task A_table_has_a_header_where_it_marks_one() =>
        Assert.Equal(
            ["Paragraph 0 Classes", "Header 0 Class | Where", "Row 0 Public | any where", "Header 0 A | B", "Row 0 1 | 2", "Row 0 x | y", "Row 0 z |"],
            await LinesAsync("""
                <table><caption>Classes</caption><tr><th>Class<th>Where<tr><td>Public<td><p>any</p><p>where</p></table>
                <table><tr><td><b>A</b><td><b>B</b><tr><td>1<td>2</table><table><tr><td>x<td>y<tr><td>z<td></table>
                """));

    [Fact]
    public async Task A_table_that_only_arranges_the_page_is_text() =>
        Assert.Equal(
            ["Heading 2 Leave", "Paragraph 0 Thirty days.", "Row 0 a | b"],
            await LinesAsync("<table><tr><td><h2>Leave</h2></td><td><p>Thirty days.</p><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>"));

    [Fact]
    public async Task Front_matter_before_the_page_is_read()
    {
        var reading = await Documents.ReadAsync("a.html", System.Text.Encoding.UTF8.GetBytes((A.Policy() with { Id = "leave", Body = "<h1>Leave</h1><p>Thirty days.</p>" }).ToString()));

        Assert.Equal("leave", reading.Document!.Policy.Id);
        Assert.Equal(["Heading 1 Leave", "Paragraph 0 Thirty days."], Documents.Lines(reading.Document));
        Assert.Empty(reading.Findings);
    }

    [Fact]
    public async Task Tags_that_are_never_closed_lose_nothing() =>
        Assert.Equal(["Heading 1 Leave", "Paragraph 0 Thirty days", "Item 1 - paid", "Item 1 - planned"], await LinesAsync("<h1>Leave</h1><p>Thirty <b>days<ul><li>paid<li>planned"));

    [Fact]
    public async Task A_heading_that_is_never_closed_does_not_swallow_the_page()
    {
        var lines = await LinesAsync("<h1>Leave<p>" + string.Concat(Enumerable.Repeat("Thirty days a year are paid. ", 20)) + "<h2>More</h2><p>None.");

        Assert.Contains("Heading 2 More", lines);
        Assert.Contains("Paragraph 0 None.", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("Heading", StringComparison.Ordinal) && line.Contains("Thirty", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(string html) => Documents.Lines((await Documents.ReadAsync("a.html", System.Text.Encoding.UTF8.GetBytes(html))).Document);
}
