using PolicyBot.Channels.Teams.Package;

namespace PolicyBot.Tests.Channels.Teams.Package;

public sealed class FillingTheManifest
{
    [Fact]
    public void Whole_texts_are_filled_in_wherever_they_stand()
    {
        var filled = ManifestTemplate.Fill("""{"a":"${{One}}","b":{"c":["${{One}}","kept"]},"d":[{"e":"${{One}}"}]}""", Values(("One", "1")));

        Assert.Equal("""{"a":"1","b":{"c":["1","kept"]},"d":[{"e":"1"}]}""", filled.ToJsonString());
    }

    [Fact]
    public void What_is_left_out_leaves_its_list()
    {
        var filled = ManifestTemplate.Fill("""{"a":["${{Gone}}","${{One}}","${{Gone}}"]}""", Values(("One", "1"), ("Gone", null)));

        Assert.Equal("""{"a":["1"]}""", filled.ToJsonString());
    }

    [Theory]
    [InlineData("""{"a":"${{Gone}}"}""")]
    [InlineData("""{"a":"${{Unheard:Of}}"}""")]
    [InlineData("""{"a":["${{Unheard:Of}}"]}""")]
    public void A_placeholder_that_nothing_fills_is_a_mistake(string template) =>
        Assert.Throws<InvalidDataException>(() => ManifestTemplate.Fill(template, Values(("Gone", null))));

    private static Dictionary<string, string?> Values(params (string Key, string? Value)[] values) => values.ToDictionary(pair => pair.Key, pair => pair.Value);
}
