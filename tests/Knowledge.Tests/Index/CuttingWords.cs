using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Tests.Index;

public sealed class CuttingWords
{
    [Theory]
    [InlineData("Don't share the company's résumé!", "do share the company resume")]
    [InlineData("can’t won't we'll I'm", "can will we i")]
    [InlineData("e-mail 2FA 90days", "e mail 2fa 90days")]
    [InlineData("ＦＵＬＬ width ﬁle", "full width file")]
    [InlineData("  \t\n", "")]
    [InlineData("--- !!! 🙂", "")]
    public void Words_are_compared_in_lower_case_without_accents_and_endings(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Words.Of(text).Select(word => word.Plain)));

    [Fact]
    public void A_run_of_letters_that_is_a_key_or_an_attack_is_no_word() =>
        Assert.Equal(["key"], Words.Of($"key {new string('x', 41)}").Select(word => word.Plain));

    [Fact]
    public void Each_word_knows_where_it_stands()
    {
        const string text = "The company's résumé — now";

        Assert.Equal(["The", "company's", "résumé", "now"], Words.Of(text).Select(word => text.Substring(word.Start, word.Length)));
    }

    [Theory]
    [InlineData("share", "shares", "shared", "sharing")]
    [InlineData("report", "reports", "reported", "reporting")]
    [InlineData("classify", "classifies", "classified")]
    [InlineData("policy", "policies")]
    [InlineData("encrypt", "encrypted", "encrypting")]
    [InlineData("delete", "deleting", "deletion")]
    public void Forms_of_one_word_have_one_stem(params string[] forms) =>
        Assert.Single(forms.Select(Stemmer.Stem).Distinct());

    [Theory]
    [InlineData("policy", "police")]
    [InlineData("universe", "unit")]
    [InlineData("new", "news")]
    [InlineData("general", "generate")]
    public void Different_words_keep_different_stems(string one, string other) =>
        Assert.NotEqual(Stemmer.Stem(one), Stemmer.Stem(other));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("ing")]
    [InlineData("yyy")]
    [InlineData("ed")]
    [InlineData("ß")]
    [InlineData("日本語")]
    public void No_word_breaks_the_stemmer(string word) => Assert.NotNull(Stemmer.Stem(word));
}
