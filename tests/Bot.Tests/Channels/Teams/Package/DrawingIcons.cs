using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.Package;

/// <summary>What Teams asks of the two icons (Microsoft, "Design your app icons").</summary>
public sealed class DrawingIcons
{
    [Fact]
    public async Task The_colour_icon_is_a_painted_square_of_192()
    {
        var icon = await ReadAsync("color");

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(icon.Pixels, pixel => Assert.Equal(255, pixel.Alpha));
        Assert.True(icon.Pixels.Distinct().Count() > 2, "Nothing is drawn on it.");
    }

    [Fact]
    public async Task The_colour_icon_has_the_accent_colour_up_to_its_edges()
    {
        var icon = await ReadAsync("color");
        var accent = (string)(await WrittenPackage.WriteAsync()).Manifest["accentColor"]!;

        var edge = icon.Pixels.Where((_, place) => place < 192 || place >= 191 * 192 || place % 192 is 0 or 191).Select(pixel => $"#{pixel.Red:X2}{pixel.Green:X2}{pixel.Blue:X2}").Distinct();

        Assert.Equal([accent], edge);
    }

    [Fact]
    public async Task The_outline_icon_is_32_wide_and_high_and_white_on_nothing()
    {
        var icon = await ReadAsync("outline");

        Assert.Equal((32, 32), (icon.Width, icon.Height));
        Assert.All(icon.Pixels.Where(pixel => pixel.Alpha > 0), pixel => Assert.Equal((255, 255, 255), (pixel.Red, pixel.Green, pixel.Blue)));
        Assert.InRange(icon.Pixels.Count(pixel => pixel.Alpha == 255), 100, 400);
        Assert.InRange(icon.Pixels.Count(pixel => pixel.Alpha == 0), 500, 900);
    }

    [Theory]
    [InlineData("color")]
    [InlineData("outline")]
    public async Task The_package_holds_the_icon_that_stands_in_manifests(string name) =>
        Assert.Equal(await File.ReadAllBytesAsync(Source(name)), (await WrittenPackage.WriteAsync()).Files[$"{name}.png"]);

    private static async Task<PngPicture> ReadAsync(string name) => PngPicture.Read((await WrittenPackage.WriteAsync()).Files[$"{name}.png"]);

    private static string Source(string name) => Path.Combine(Repository.Root, "manifests", "teams", $"{name}.png");
}
