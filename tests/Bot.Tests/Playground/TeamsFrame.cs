using System.Text.Json.Nodes;
using Microsoft.Playwright;
using PolicyBot.Tests.Browser;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Playground;

/// <summary>
/// A dialog of Teams, which the Playground does not open: Microsoft's renderer draws the card, a person fills it in and presses a button, and what Teams
/// would send is handed back.
/// </summary>
internal sealed class TeamsFrame : IAsyncDisposable
{
    private readonly IBrowserContext _profile;

    private TeamsFrame(IBrowserContext profile, IPage page)
    {
        _profile = profile;
        Page = page;
    }

    public IPage Page { get; }

    public ILocator Card => Page.Locator("#card");

    public static async Task<TeamsFrame> OpenAsync(IBrowser browser, Look look)
    {
        var profile = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "en-GB",
            Offline = true,
        });
        var page = await profile.NewPageAsync();
        await page.SetContentAsync(await File.ReadAllTextAsync(Path.Combine(PlaygroundTests.Npm.FullPath, "teams-frame.html")));
        await page.AddScriptTagAsync(new() { Path = PlaygroundTests.Npm.PathOf("adaptivecards", "dist", "adaptivecards.min.js") });
        await page.AddScriptTagAsync(new() { Path = PlaygroundTests.Npm.PathOf("markdown-it", "dist", "browser", "markdown-it.umd.min.js") });

        return new(profile, page);
    }

    /// <param name="title">Of the dialog; empty for a card in the message stream.</param>
    public Task ShowAsync(string title, JsonObject card) => Page.EvaluateAsync("([json, title]) => show(json, title)", new[] { card.ToJsonString(), title });

    public ILocator Field(string label) => Card.GetByLabel(label);

    /// <summary>Presses a button that sends what is filled in.</summary>
    /// <returns>What the button carries, and the inputs.</returns>
    public async Task<JsonObject> PressAsync(string button)
    {
        await Card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        var pressed = await Page.EvaluateAsync<string?>("() => window.pressed");
        Assert.True(pressed is not null, $"'{button}' sends nothing: the renderer holds something in the form for wrong.");

        return JsonNode.Parse(pressed)!.AsObject();
    }

    /// <summary>Keeps a picture of all of it to look at, and sees that it fits into the window's width.</summary>
    public async Task LookAsync(string name)
    {
        Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", $"teams-{name}.png"), FullPage = true });
        Assert.True(await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{name}: the card is wider than the window.");
    }

    public ValueTask DisposeAsync() => _profile.DisposeAsync();
}
