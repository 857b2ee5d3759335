using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Reports;

public sealed class PointingAtAClause
{
    [Fact]
    public void A_clause_is_read_back_as_it_was_written()
    {
        var clause = PolicyClause.Of("sharing-outside", "2.1", ["Before you send", "By mail > or not"])!;

        Assert.True(PolicyClause.TryParse(clause.ToString(), out var read));
        Assert.Equal(clause, read);
        Assert.Equal("sharing-outside@2.1#Before you send > By mail > or not", read.ToString());
    }

    [Fact]
    public void Headings_that_are_too_long_together_lose_the_outer_ones()
    {
        var clause = PolicyClause.Of("sharing", "2", [new string('a', 200), new string('b', 200)])!;

        Assert.Equal(new string('b', 200), clause.Heading);
        Assert.Equal("", PolicyClause.Of("sharing", "2", [new string('a', 400)])!.Heading);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sharing")]
    [InlineData("sharing@2")]
    [InlineData("@2#Heading")]
    [InlineData("sharing@#Heading")]
    [InlineData("Sharing@2#Heading")]
    [InlineData("sha/ring@2#Heading")]
    [InlineData("sharing#2@Heading")]
    [InlineData("sharing@2# Heading")]
    [InlineData("sharing@2#Head\ning")]
    [InlineData("sharing@2#Head\u0000ing")]
    [InlineData("sharing@\u202e\n#Heading")]
    public void What_is_no_clause_is_not_read_as_one(string? text) => Assert.False(PolicyClause.TryParse(text, out _));

    [Fact]
    public void Half_a_letter_and_too_many_letters_are_no_clause()
    {
        Assert.False(PolicyClause.TryParse("sharing@2#Head\ud83d", out _));
        Assert.False(PolicyClause.TryParse("sharing@2#" + new string('x', PolicyClause.Longest), out _));
        Assert.False(PolicyClause.TryParse(new string('x', 101) + "@2#Heading", out _));
        Assert.False(PolicyClause.TryParse("sharing@" + new string('2', 51) + "#Heading", out _));
    }

    [Theory]
    [InlineData("sharing@2#Heading", "sharing@2#Heading")]
    [InlineData("<script>", null)]
    [InlineData(null, null)]
    public void A_form_passes_it_on_and_a_broken_one_never_stands_in_the_way_of_a_report(string? typed, string? kept)
    {
        var result = new ReportCheck(new FakeClock()).Anonymous(A.Fields() with { Clause = typed });

        Assert.Equal(kept, Assert.IsType<ReportCheckResult.Valid>(result).Report.Content.Clause?.ToString());
    }
}
