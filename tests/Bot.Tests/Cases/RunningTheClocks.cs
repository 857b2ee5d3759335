using PolicyBot.Cases;
using PolicyBot.Cases.Clocks;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Cases;

public sealed class RunningTheClocks
{
    [Theory]
    [InlineData("2026-03-02", "2026-03-05", "2026-03-09", "2026-06-02")] // a Monday
    [InlineData("2026-03-05", "2026-03-10", "2026-03-12", "2026-06-05")] // a Thursday: the weekend does not count
    [InlineData("2026-03-07", "2026-03-11", "2026-03-14", "2026-06-07")] // a Saturday
    [InlineData("2026-11-30", "2026-12-03", "2026-12-07", "2027-02-28")] // three months end where the month ends
    [InlineData("2027-11-30", "2027-12-03", "2027-12-07", "2028-02-29")] // in a leap year a day later
    public void Each_deadline_falls_on_the_day_that_the_law_counts_to(string received, string personal, string acknowledge, string feedback) =>
        Assert.Equal(
            new LegalClocks(UtcDay.Parse(personal), UtcDay.Parse(acknowledge), UtcDay.Parse(feedback)),
            LegalClocks.From(UtcDay.Parse(received), Severity.Normal));

    [Theory]
    [InlineData(Severity.Critical, "2026-03-09")] // from a Friday: the next working day is Monday
    [InlineData(Severity.High, "2026-03-10")]
    [InlineData(Severity.Normal, "2026-03-11")]
    public void The_graver_a_case_the_sooner_the_personal_answer(Severity severity, string personal) =>
        Assert.Equal(UtcDay.Parse(personal), LegalClocks.From(UtcDay.Parse("2026-03-06"), severity).PersonalAnswerBy);

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
