using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Knowledge.Tests.Answers;

public sealed class ReadingWhatIsWanted
{
    [Theory]
    [InlineData("how much is the deposit for a locker")]
    [InlineData("how much are the canteen meals")]
    [InlineData("how many pence do we get for a mile")]
    [InlineData("what is the daily meal rate abroad")]
    [InlineData("is there a price limit for gifts")]
    public void An_amount_of_money_is_asked_for(string question) => Assert.Equal(Wanted.Money, WantedReader.Read(question));

    [Theory]
    [InlineData("how much notice do I have to give")]
    [InlineData("how much time is there to appeal")]
    [InlineData("how many days is the key kept")]
    public void A_time_is_asked_for(string question) => Assert.Equal(Wanted.Time, WantedReader.Read(question));

    [Theory]
    [InlineData("Section 12")]
    [InlineData("Part 3")]
    [InlineData("7.")]
    public void A_heading_that_only_counts_names_nothing(string heading) => Assert.Empty(NamingWords.Of(heading));

    [Fact]
    public void A_numbered_heading_names_what_its_words_name() => Assert.Equal(["key", "deposit"], NamingWords.Of("7. The key deposit"));
}
