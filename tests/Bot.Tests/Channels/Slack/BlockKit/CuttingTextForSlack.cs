using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Tests.Conformance;

namespace PolicyBot.Tests.Channels.Slack.BlockKit;

public sealed class CuttingTextForSlack
{
    public static TheoryData<string> Texts => new(
        "", " ", "short", HostileText.OfLength(9_000), HostileText.Unbroken(7_001), HostileText.Wide(6_500), HostileText.ShortLines(8_000),
        string.Concat(Enumerable.Repeat("🔒", 4_000)), new string('<', 5_000), string.Concat(Enumerable.Repeat("word ", 2_000)));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Pieces_are_the_text_and_none_is_too_long_once_it_is_escaped(string text)
    {
        var pieces = SlackText.Pieces(text, 3_000).ToList();

        Assert.Equal(text, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.InRange(SlackText.Escape(piece).Length, 0, 3_000));
        Assert.All(pieces.Skip(1), piece => Assert.False(char.IsLowSurrogate(piece[0]) && char.IsHighSurrogate(text[text.IndexOf(piece, StringComparison.Ordinal) - 1])));
    }

    [Fact]
    public void It_is_cut_behind_a_line_before_a_word_and_behind_a_word_before_a_letter()
    {
        Assert.Equal(["One two.\n", "Three four"], SlackText.Pieces("One two.\nThree four", 12));
        Assert.Equal(["One two ", "three"], SlackText.Pieces("One two three", 10));
        Assert.Equal(["xxxxxxxxxx", "xx"], SlackText.Pieces("xxxxxxxxxxxx", 10));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_for_several_inputs_comes_back_as_it_was(string text)
    {
        var parts = TextParts.Of(text);

        Assert.All(parts, part => Assert.InRange(part.Text.Length, 0, 3_000));
        Assert.Equal(text, TextParts.Join(parts));
    }

    [Fact]
    public void What_is_typed_into_two_inputs_is_not_glued_together() =>
        Assert.Equal("The first half.\nThe second half.", TextParts.Join([("The first half.", false), ("The second half.", false)]));

    [Fact]
    public void A_word_that_was_cut_is_whole_again_only_while_its_first_part_is_full()
    {
        var parts = TextParts.Of(HostileText.Unbroken(4_000));

        Assert.Equal(HostileText.Unbroken(4_000), TextParts.Join(parts));
        Assert.Equal("now short\n" + parts[1].Text, TextParts.Join([("now short", parts[0].IsCut), parts[1]]));
    }

    [Theory]
    [InlineData("Send", "Send")]
    [InlineData("Send everything to Legal at once", "Send everything to…")]
    [InlineData("Bundesverwaltungsgerichtsverfahren", "Bundesverwaltungsgerich…")]
    public void A_title_is_shortened_behind_a_word(string title, string shown) => Assert.Equal(shown, ViewTitle.Of(title));
}
