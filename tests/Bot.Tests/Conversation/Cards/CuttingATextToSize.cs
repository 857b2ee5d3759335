using System.Text;
using PolicyBot.Conversation.Cards;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Conversation.Cards;

public class CuttingATextToSize
{
    [Theory]
    [InlineData("")]
    [InlineData("漏れた")]
    public void What_fits_stays_as_it_is(string text) => Assert.Equal(text, CardSize.Cut(text, 100));

    [Fact]
    public void What_does_not_fit_keeps_its_beginning_and_says_that_it_was_cut()
    {
        foreach (var text in new[] { HostileText.OfLength(5_000), HostileText.Wide(5_000), string.Concat(Enumerable.Repeat("🔒", 2_500)), new string('\uD83D', 5_000) })
        {
            var cut = CardSize.Cut(text, 1_000);

            Assert.InRange(Encoding.UTF8.GetByteCount(cut), 300, 1_003);
            Assert.StartsWith(cut[..^1], text, StringComparison.Ordinal);
            Assert.EndsWith("…", cut, StringComparison.Ordinal);
        }
    }
}
