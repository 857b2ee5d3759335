using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Tests.Index;

public sealed class ReadingAbbreviations
{
    [Theory]
    [InlineData("Ask the Data Protection Officer (DPO) first.", "dpo", "data protection officer")]
    [InlineData("Ask the DPO (Data Protection Officer) first.", "dpo", "data protection officer")]
    [InlineData("Ask the DPO (the data protection officer, Jane Doe) first.", "dpo", "data protection officer")]
    [InlineData("You may bring your own device (BYOD).", "byod", "bring your own device")]
    [InlineData("Read the Code of Conduct (CoC).", "coc", "code of conduct")]
    [InlineData("Read the Code of Conduct (CC).", "cc", "code of conduct")]
    [InlineData("Your paid time off (PTO) ends.", "pto", "paid time off")]
    [InlineData("Software as a service (SaaS) is bought.", "saas", "software as a service")]
    [InlineData("Sign in by multi-factor authentication (MFA).", "mfa", "multi factor authentication")]
    [InlineData("Sign non-disclosure agreements (“NDAs”) early.", "nda", "non disclosure agreements")]
    [InlineData("The \"Non-Disclosure Agreement\" (the \"NDA\") is kept.", "nda", "non disclosure agreement")]
    [InlineData("Diversity, equity, and inclusion (DEI) matter.", "dei", "diversity equity and inclusion")]
    public void Either_order_is_read_and_the_long_form_no_longer_than_its_initials(string text, string shortForm, string longForm)
    {
        var read = Assert.Single(AbbreviationReader.Read(text));

        Assert.Equal(shortForm, read.Short);
        Assert.Equal(Words.Of(longForm).Select(word => word.Stem), read.Long);
    }

    [Theory]
    [InlineData("Ask the Data Protection Officer (XYZ).")]
    [InlineData("Ask the Data Protection Officer (DPOX).")]
    [InlineData("Data is kept by the protection officer (DPO).")]
    [InlineData("Bring data. Protection officers (DPO) help.")]
    [InlineData("Ask the DPO (Data Officer).")]
    [InlineData("Ask the DPO (our own Data Protection Officer and friend).")]
    [InlineData("Keep it for a year (see section 3).")]
    [InlineData("It costs 500 dollars (USD).")]
    [InlineData("The European rules (EU) apply.")]
    [InlineData("Information technology (IT) is asked as a stop word.")]
    [InlineData("Ask the data protection officer (dpo).")]
    [InlineData("Ask the officer (O).")]
    [InlineData("(DPO) stands alone, and so does DPO ().")]
    [InlineData("Data Protection Officer (DPO")]
    [InlineData("")]
    public void Whatever_else_stands_in_brackets_is_no_abbreviation(string text) => Assert.Empty(AbbreviationReader.Read(text));

    [Fact]
    public void All_of_a_text_are_read() =>
        Assert.Equal(["dpo", "nda"], AbbreviationReader.Read("The Data Protection Officer (DPO) (see section 3) keeps each NDA (non-disclosure agreement).").Select(found => found.Short));

    [Fact]
    public void A_text_of_nothing_but_brackets_holds_nobody_up() => Assert.Empty(AbbreviationReader.Read(new string('(', 1_000_000) + ")"));
}
