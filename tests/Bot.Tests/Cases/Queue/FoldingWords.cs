using PolicyBot.Cases.Desk;

namespace PolicyBot.Tests.Cases.Queue;

public sealed class FoldingWords
{
    [Theory]
    [InlineData("The Price-List, of 2027!", "price list 2027")]
    [InlineData("Straße STRASSE strasse", "strasse")]
    [InlineData("Ærøskøbing Łódź Çelik ÇELIK", "aeroskobing lodz celik")]
    [InlineData("DİYARBAKIR diyarbakır", "diyarbakir")]
    [InlineData("Müller-Lüdenscheidt@example.net", "muller ludenscheidt example net")]
    [InlineData("ﬁle ｆｕｌｌ ½", "file full")]
    [InlineData("so it is, we and you", "")]
    [InlineData("Στοιχεία πελατών", "στοιχεια πελατων")]
    [InlineData("данные клиента", "данные клиента")]
    [InlineData("zero\u200bwidth so\u00adft", "zerowidth soft")]
    [InlineData("\ud83d\ude00smile \ud800 \0", "smile")]
    public void Words_are_found_whatever_their_capitals_and_accents(string text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Of(text, 100)));

    [Fact]
    public void Each_word_counts_once_and_only_so_many_are_kept() =>
        Assert.Equal(["alpha", "beta"], SearchWords.Of("alpha beta alpha gamma", 2));

    [Fact]
    public void A_word_of_forty_characters_is_kept_and_a_longer_one_is_not() =>
        Assert.Equal([new string('a', 40)], SearchWords.Of($"{new string('a', 40)} {new string('b', 41)}", 100));
}
