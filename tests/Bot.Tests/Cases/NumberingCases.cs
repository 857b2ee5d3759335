using PolicyBot.Cases;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Cases;

public sealed class NumberingCases
{
    [Fact]
    public void A_case_number_is_drawn_and_not_counted()
    {
        var ids = A.Ids();
        var numbers = Enumerable.Range(0, 1_000).Select(_ => CaseNumber.Draw(ids).Text).ToArray();

        Assert.All(numbers, number => Assert.Matches("^C-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", number));
        Assert.Equal(1_000, numbers.Distinct().Count());
        Assert.NotEqual(numbers, numbers.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("C-7KQ4-M2X")]
    [InlineData("c-7kq4-m2xd")]
    [InlineData("C-7KQ4_M2XD")]
    [InlineData("X-7KQ4-M2XD")]
    [InlineData("C-7KQ4-M2XU")]
    [InlineData("'; DROP TABLE legal_case; --")]
    public void What_is_no_case_number_is_not_read_as_one(string? text) => Assert.False(CaseNumber.TryParse(text, out _));
}
