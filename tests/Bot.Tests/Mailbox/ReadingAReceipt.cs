using PolicyBot.Mailbox.Receipts;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Mailbox;

public sealed class ReadingAReceipt
{
    private static readonly Receipt Known = Receipt.From([.. Enumerable.Range(1, 18).Select(i => (byte)(i * 29))]);

    [Fact]
    public void It_is_140_bits_as_seven_groups_of_four()
    {
        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$", Known.Reveal());
        Assert.True(Receipt.Length * 5 >= 128);
    }

    [Fact]
    public void Every_bit_of_it_counts()
    {
        var seen = new HashSet<string>();
        for (var bit = 0; bit < 140; bit++)
        {
            var random = new byte[18];
            random[bit / 8] = (byte)(0x80 >> (bit % 8));
            seen.Add(Receipt.From(random).Reveal());
        }

        Assert.Equal(140, seen.Count);
    }

    [Fact]
    public void Each_place_takes_each_of_the_32_letters_alike()
    {
        var ids = A.Ids();
        var counts = new Dictionary<char, int>();
        for (var i = 0; i < 4_000; i++)
        {
            foreach (var letter in Receipt.From(ids.Bytes(18)).Reveal().Replace("-", "", StringComparison.Ordinal))
                counts[letter] = counts.GetValueOrDefault(letter) + 1;
        }

        // 112,000 letters: 3,500 of each expected, standard deviation 58. Ten of those off is no accident.
        Assert.Equal(32, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 2_920, 4_080));
    }

    [Theory]
    [InlineData(" {0} ")]
    [InlineData("\t{0}\n")]
    public void Blanks_around_it_do_not_matter(string pattern) => AssertSame(string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, Known.Reveal()));

    [Fact]
    public void Case_hyphens_and_look_alikes_do_not_matter()
    {
        AssertSame(Known.Reveal().ToLowerInvariant());
        AssertSame(Known.Reveal().Replace("-", "", StringComparison.Ordinal));
        AssertSame(Known.Reveal().Replace('-', ' '));
        AssertSame(Known.Reveal().Replace('-', '–'));
        AssertSame(Known.Reveal().Replace('0', 'O').Replace('1', 'l'));
        AssertSame(Known.Reveal().Replace('0', 'o').Replace('1', 'I'));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("7KQ4")]
    [InlineData("UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU")]
    [InlineData("7KQ4-7KQ4-7KQ4-7KQ4-7KQ4-7KQ4-7KQ")]
    [InlineData("7KQ4-7KQ4-7KQ4-7KQ4-7KQ4-7KQ4-7KQ44")]
    [InlineData("7KQ4-7KQ4-7KQ4-7KQ4-7KQ4-7KQ4-7KQ\0")]
    [InlineData("<script>alert(1)</script>aaaaaa")]
    public void What_cannot_be_one_is_refused(string? typed) => Assert.Null(Receipt.Read(typed));

    [Fact]
    public void A_book_is_refused_without_being_read() => Assert.Null(Receipt.Read(new string('7', 1_000_000)));

    [Fact]
    public void It_prints_nothing_of_itself()
    {
        Assert.DoesNotContain(Known.Reveal()[..4], Known.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Known.Reveal()[..4], $"{Known}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my receipt is {0}, what now?")]
    [InlineData("{0}")]
    public void It_is_spotted_inside_a_text(string pattern)
    {
        var receipt = "7KQ4-M2XD-9R0A-BCDE-F123-GHJK-MNPQ";
        Assert.True(ReceiptLook.IsIn(pattern.Replace("{0}", receipt, StringComparison.Ordinal)));
        Assert.True(ReceiptLook.IsIn(pattern.Replace("{0}", receipt.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), StringComparison.Ordinal)));
        Assert.True(ReceiptLook.IsIn(pattern.Replace("{0}", receipt.Replace('-', ' '), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("they said that John went home from work then came back")]
    [InlineData("call me at 0612 3456 7890 1234 5678 9012 3456")]
    [InlineData("The case number is C-7KQ4-M2XD and the file is 2026-03-02.")]
    [InlineData("https://example.com/0123456789")]
    public void Ordinary_text_is_not_taken_for_one(string text) => Assert.False(ReceiptLook.IsIn(text));

    private static void AssertSame(string typed) => Assert.Equal(Known.Reveal(), Receipt.Read(typed)!.Reveal());
}
