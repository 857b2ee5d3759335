using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Tests.Policies;

public sealed class CoveringPlaces
{
    [Theory]
    [InlineData("all", "DE", true)]
    [InlineData("DE", "DE", true)]
    [InlineData("DE", "de", true)]
    [InlineData("DE", "AT", false)]
    [InlineData("EU", "DE", true)]
    [InlineData("EU", "GR", true)]
    [InlineData("EU", "US", false)]
    [InlineData("EU", "GB", false)]
    [InlineData("UK", "GB", true)]
    [InlineData("GB", "UK", true)]
    [InlineData("US", "US-CA", true)]
    [InlineData("US-CA", "US", false)]
    [InlineData("US-CA", "US-NY", false)]
    [InlineData("DE", null, true)]
    [InlineData("DE", " ", true)]
    public void A_policy_is_for_its_places_and_what_lies_in_them(string policy, string? place, bool covers) =>
        Assert.Equal(covers, Jurisdiction.Covers(Jurisdiction.TryRead([policy])!, place));

    [Theory]
    [InlineData("Germany")]
    [InlineData("D")]
    [InlineData("US-CALIFORNIA")]
    [InlineData("DE, AT")]
    [InlineData("12")]
    public void What_is_no_code_is_refused(string code) => Assert.Null(Jurisdiction.TryRead([code]));
}
