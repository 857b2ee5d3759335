using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Knowledge.Tests.Policies;

public sealed class SplittingSentences
{
    [Theory]
    [InlineData("Lock it.| Burn it.")]
    [InlineData("Who decides?| Legal does!| At once.")]
    [InlineData("Ask, e.g. Legal or IT, first.| Then act.")]
    [InlineData("See No. 5 of the list.| Then act.")]
    [InlineData("May I?| No.| Ask first.")]
    [InlineData("It costs 1.5 million.| Ask first.")]
    [InlineData("Version 2.0 holds.| It is new.")]
    [InlineData("Ask by 5 p.m. on Friday.| Then act.")]
    [InlineData("Call before 5 p.m.| The desk closes then.")]
    [InlineData("The U.S. Code applies.| Ask Legal.")]
    [InlineData("Ask Dr. Smith.| He knows.")]
    [InlineData("Ask J. Smith.| He knows.")]
    [InlineData("Pens, cups etc.| Other gifts need approval.")]
    [InlineData("Say \"I may not.\"| Then go.")]
    [InlineData("He said “stop.”| She did.")]
    [InlineData("Tell them (see 3.1. Rules apply there) first.| Then act.")]
    [InlineData("Write to a.b@example.com today.| Then wait.")]
    [InlineData("See example.com. it is small.")]
    [InlineData("A bracket ( that stays open.| The next one stands alone.")]
    [InlineData("Wait...| Then act.")]
    [InlineData("Wait…| Then act.")]
    [InlineData("No end here")]
    [InlineData("30 days pass.| 5 more follow.")]
    [InlineData("Under 18 U.S.C. § 1833 this is allowed.| Ask Legal.")]
    public void A_paragraph_is_cut_at_the_ends_of_sentences_and_nowhere_else(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);

        Assert.Equal(marked.Split("| "), SentenceSplitter.Split(text).Select(range => text[range]));
    }

    [Fact]
    public void Nothing_of_a_long_hostile_paragraph_is_lost()
    {
        var text = string.Concat(Enumerable.Repeat("A.B. (c] \"d!\" ?)… 1.2. No. ", 2_000)).Trim();

        Assert.Equal(text, string.Join(' ', SentenceSplitter.Split(text).Select(range => text[range])));
    }
}
