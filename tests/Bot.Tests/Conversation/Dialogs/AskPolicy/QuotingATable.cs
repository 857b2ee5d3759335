using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Tests.Conversation.Dialogs.AskPolicy;

/// <summary>A table is wider than a phone, and bars say nothing to who has them read aloud.</summary>
public sealed class QuotingATable
{
    private readonly Asking _asking = new();

    [Fact]
    public async Task Every_cell_stands_under_the_name_of_its_column()
    {
        Assert.Equal(
            """
            Access is given for a time.
            Access to: Internal systems
            Who approves: your manager
            Lasts: as long as you hold the role
            Access to: Restricted information
            Who approves: the information owner
            Lasts: up to 6 months
            Nobody approves their own request.
            """,
            await QuoteAsync(AnAnswer.Table()),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task A_cell_without_words_is_left_out()
    {
        var table = AnAnswer.Table() with { Quote = "Access to: | Who approves | Lasts\n | your manager | \nGuests | | a day", Lines = [PolicyPageKind.Header, PolicyPageKind.Row, PolicyPageKind.Row] };

        Assert.Equal("Who approves: your manager\nAccess to: Guests\nLasts: a day", await QuoteAsync(table));
    }

    [Theory]
    [InlineData("Step | When\nLetter | 2 days | Counsel", PolicyPageKind.Header, PolicyPageKind.Row)] // a cell too many
    [InlineData("Step | When\nLetter | 2 days\nLawsuit", PolicyPageKind.Header, PolicyPageKind.Row, PolicyPageKind.Row)] // cells too few, in one row
    [InlineData("Step | \nLetter | 2 days", PolicyPageKind.Header, PolicyPageKind.Row)] // a column without a name
    [InlineData("Step\nLetter", PolicyPageKind.Header, PolicyPageKind.Row)] // one column: a name for all would only be repeated
    [InlineData("Letter | 2 days\nLawsuit | later", PolicyPageKind.Row, PolicyPageKind.Row)] // no names
    [InlineData("Step | When", PolicyPageKind.Header)] // no rows
    [InlineData("Write Letter | Number\nor Number | Letter.", PolicyPageKind.Prose, PolicyPageKind.Prose)] // no table
    [InlineData("Step | When\nLetter | 2 days")] // not known to be one
    public async Task What_is_no_whole_table_is_shown_as_it_stands(string quote, params PolicyPageKind[] lines)
    {
        Assert.Equal(
            string.Join('\n', quote.Split('\n').Select(line => line.Trim())),
            await QuoteAsync(AnAnswer.Table() with { Quote = quote, Lines = lines }));
    }

    [Fact]
    public async Task A_long_table_is_cut_between_rows()
    {
        var rows = string.Concat(Enumerable.Range(1, 100).Select(number => $"\nRoom {number} | until the end of the day on which it was given"));
        var table = AnAnswer.Table() with { Quote = $"Access to | Lasts{rows}", Lines = [PolicyPageKind.Header, .. Enumerable.Repeat(PolicyPageKind.Row, 100)] };

        var shown = (await QuoteAsync(table)).Split('\n');

        Assert.Equal("Access to: Room 1", shown[0]);
        Assert.Equal("Lasts: until the end of the day on which it was given", shown[^2]);
        Assert.StartsWith("This section says more", shown[^1], StringComparison.Ordinal);
    }

    /// <summary>What is shown between the section and the standing of the policy.</summary>
    private async Task<string> QuoteAsync(Citation citation)
    {
        _asking.Answer = AnAnswer.Quoted() with { Citations = [citation] };
        var words = Assert.Single((await _asking.AskAsync("Who approves access?")).Cards).Words().Split('\n');

        return string.Join('\n', words.SkipWhile(line => !line.StartsWith("Section:", StringComparison.Ordinal)).Skip(1).TakeWhile(line => !line.StartsWith("Version", StringComparison.Ordinal)));
    }
}
