using System.Text;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Scenarios;

/// <summary>The search that the leak tests rely on finds what they must not find.</summary>
public sealed class When_traces_are_searched_for
{
    private const string Marker = "MARKERname Ünlü 7";

    public static TheoryData<string, string> Writings => new()
    {
        { "UTF-8", Latin1(Encoding.UTF8.GetBytes(Marker)) },
        { "an address", Uri.EscapeDataString(Marker) },
        { "UTF-16", Latin1(Encoding.Unicode.GetBytes(Marker)) },
        { "UTF-16, the other way round", Latin1(Encoding.BigEndianUnicode.GetBytes(Marker)) },
        { "hex", Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Marker)) },
        { "hex of UTF-16", Convert.ToHexString(Encoding.Unicode.GetBytes(Marker)) },
    };

    [Theory]
    [MemberData(nameof(Writings))]
    public void A_text_is_found_however_it_is_written(string how, string written) =>
        Assert.Equal(how, Traces.Of(Marker, $"before {written} after"));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("abc")]
    public void A_text_within_another_that_is_base64_is_found(string before)
    {
        Assert.Equal("base64", Traces.Of(Marker, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{before}{Marker}?"))));
        Assert.Equal("base64 of UTF-16", Traces.Of(Marker, Convert.ToBase64String([.. Encoding.UTF8.GetBytes(before), .. Encoding.Unicode.GetBytes(Marker), 33])));
    }

    [Fact]
    public void What_is_not_there_is_not_found() => Assert.Null(Traces.Of(Marker, "MARKERnam Ünlü 7 and TUFSS0VSbmFt"));

    private static string Latin1(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
