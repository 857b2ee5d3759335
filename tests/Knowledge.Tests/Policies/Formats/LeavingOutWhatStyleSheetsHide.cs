using System.Text;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Policies.Formats;

public sealed class LeavingOutWhatStyleSheetsHide
{
    private const string Page = "<h1>Leave</h1><div id=\"now\" class=\"box\"><p>Thirty days.</p><p class=\"old draft\" data-state=\"gone\">Ninety days.</p></div>";

    [Theory]
    [InlineData(".old { display: none }")]
    [InlineData(".old { DISPLAY:NONE }")]
    [InlineData("p.old.draft{color:red;visibility:hidden;}")]
    [InlineData("h2, #now > .old { visibility: collapse !important }")]
    [InlineData("div .old { display: none } p { display: block }")]
    [InlineData("p + p { display: none }")]
    [InlineData("h1 ~ div p:last-child { display: none }")]
    [InlineData("[data-state=\"gone\"] { display: none }")]
    [InlineData("p:not(:first-child) { display: none }")]
    [InlineData("@media screen, print { .old { display: none } }")]
    [InlineData("@supports (display: grid) { @media all { .old { display: none } } }")]
    [InlineData("@charset \"utf-8\"; @import url(a.css); /* { */ .a::before { content: \"}{\" } .old { display: none }")]
    [InlineData("<!-- .old { display: none } -->")]
    [InlineData(".old { display: none; color: red")]
    [InlineData("}} .old { display: none }")]
    [InlineData(".old { display: none } .old { nonsense } .old { display }")]
    [InlineData(".old { display: none !important } #now .old { display: block }")]
    public async Task A_rule_that_hides_text_takes_it_out_and_its_owner_is_told(string css)
    {
        var reading = await ReadAsync($"<style>{css}</style>{Page}");

        Assert.Equal(["Heading 1 Leave", "Paragraph 0 Thirty days."], Documents.Lines(reading.Document));
        Assert.Contains(reading.Findings, finding => finding.Sentence.Contains("style sheet hides", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".older { display: none }")]
    [InlineData("#then .old { display: none }")]
    [InlineData("body > .old { display: none }")]
    [InlineData(".old + p { display: none }")]
    [InlineData(".old::before { display: none }")]
    [InlineData(".old:hover { display: none }")]
    [InlineData(".old { content: \"display: none\" }")]
    [InlineData("/* .old { display: none } */")]
    [InlineData("@media print { .old { display: none } }")]
    [InlineData("@media (max-width: 600px) { .old { display: none } }")]
    [InlineData("@keyframes a { .old { display: none } }")]
    [InlineData(".old { display: none } .old { display: block }")]
    [InlineData(".old { display: none } #now .old { display: block }")]
    [InlineData("body, html { visibility: hidden }")]
    [InlineData("")]
    [InlineData("{{{{{{")]
    public async Task What_people_can_see_is_read(string css)
    {
        var reading = await ReadAsync($"<style>{css}</style>{Page}");

        Assert.Equal(["Heading 1 Leave", "Paragraph 0 Thirty days.", "Paragraph 0 Ninety days."], Documents.Lines(reading.Document));
        Assert.DoesNotContain(reading.Findings, finding => finding.Sentence.Contains("style sheet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_element_says_of_itself_is_worth_more() => Assert.Equal(
        ["Paragraph 0 Shown."],
        Documents.Lines((await ReadAsync("<style>.a { display: none } .b { display: none !important }</style><p class=a style='display: block'>Shown.</p><p class=b style='display: block'>Hidden.</p>")).Document));

    [Fact]
    public async Task A_sheet_for_paper_hides_nothing_from_readers() =>
        Assert.Equal(["Paragraph 0 Shown."], Documents.Lines((await ReadAsync("<style media=print>p { display: none }</style><noscript><style>p { display: none }</style></noscript><p>Shown.</p>")).Document));

    [Fact]
    public async Task A_sheet_that_is_nested_without_end_stops_nothing()
    {
        var css = string.Concat(Enumerable.Repeat("@media all{", 100_000)) + ".old{display:none}";

        Assert.Equal(["Heading 1 Leave", "Paragraph 0 Thirty days."], Documents.Lines((await ReadAsync($"<style>{css}</style>{Page}")).Document));
    }

    [Fact]
    public async Task A_sheet_that_would_take_for_ever_is_refused()
    {
        var css = string.Concat(Enumerable.Repeat("a b c d e f g h i j k .old { display: none }", 3_000));

        var reading = await ReadAsync($"<style>{css}</style>{string.Concat(Enumerable.Repeat("<p>x</p>", 2_000))}");

        Assert.Null(reading.Document);
        Assert.Contains("style sheets", Assert.Single(reading.Findings).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_selector_that_goes_back_and_forth_over_a_deep_page_is_done_at_once()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 190)) + "<p>Deep.</p>" + string.Concat(Enumerable.Repeat("</div>", 190));

        var reading = await ReadAsync($"<style>{string.Concat(Enumerable.Repeat("div ", 25))} b p {{ display: none }}</style>{deep}");

        Assert.Equal(["Paragraph 0 Deep."], Documents.Lines(reading.Document));
    }

    private static Task<PolicyBot.Knowledge.Policies.PolicyReading> ReadAsync(string html) => Documents.ReadAsync("a.html", Encoding.UTF8.GetBytes(html));
}
