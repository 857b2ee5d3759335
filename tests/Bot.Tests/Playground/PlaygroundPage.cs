using System.Collections.Concurrent;
using Microsoft.Playwright;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Playground;

/// <summary>The Playground's page: Teams as a person has it before them. Whatever it asks of anybody but this machine is refused.</summary>
internal sealed class PlaygroundPage : IAsyncDisposable
{
    private const string TakeAwayTheLog =
        """
        () => {
          let element = [...document.querySelectorAll("span,div")].find(x => x.childElementCount === 0 && x.textContent.trim() === "Log Panel");
          while (element?.parentElement && element.parentElement.getBoundingClientRect().height < innerHeight * 0.5) element = element.parentElement;
          if (element?.parentElement) element.parentElement.style.display = "none";
        }
        """;

    // By itself, since the page draws its messages anew whenever it likes.
    private const string ScrollToTheLast =
        """
        text => {
          const shown = [...document.querySelectorAll("div,p,span")].filter(x => x.textContent.trim().startsWith(text) && x.checkVisibility());
          shown.at(-1)?.scrollIntoView({ block: "start" });
          return shown.length > 0;
        }
        """;

    private readonly IBrowserContext _profile;
    private readonly ConcurrentQueue<string> _strangers = [];

    private PlaygroundPage(IBrowserContext profile, IPage page)
    {
        _profile = profile;
        Page = page;
    }

    public IPage Page { get; }

    public ILocator Cards => Page.Locator(".ac-adaptiveCard");

    public ILocator LastCard => Cards.Last;

    public ILocator CardWith(string text) => Cards.Filter(new() { HasText = text }).Last;

    private ILocator Compose => Page.Locator("div[role=textbox][contenteditable=true]").Last;

    public static async Task<PlaygroundPage> OpenAsync(IBrowser browser, Uri address)
    {
        var profile = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 1000 }, Locale = "en-GB", ReducedMotion = ReducedMotion.Reduce });
        var page = new PlaygroundPage(profile, await profile.NewPageAsync());
        await profile.RouteAsync("**/*", page.OnThisMachineOnlyAsync);
        await page.Page.GotoAsync(address.ToString());
        await page.Compose.WaitForAsync();
        await page.Page.GetByText("Connected.").First.WaitForAsync(); // it has heard the bot
        await page.Page.EvaluateAsync(TakeAwayTheLog); // it repeats every text, so that a test could find there what the conversation does not show

        return page;
    }

    /// <summary>Goes to another conversation, by its name in the list.</summary>
    public async Task OpenAsync(string conversation)
    {
        await Page.GetByRole(AriaRole.Treeitem, new() { Name = conversation }).First.ClickAsync();
        await Compose.WaitForAsync();
    }

    public async Task SayAsync(string text)
    {
        await Compose.ClickAsync();
        await Page.Keyboard.InsertTextAsync(text);
        await Assertions.Expect(Compose).ToContainTextAsync(text);
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Compose).Not.ToContainTextAsync(text);
    }

    /// <summary>Says it to the bot in a group, by choosing its name from the list that opens on @.</summary>
    public async Task MentionAsync(string text)
    {
        await Compose.ClickAsync();
        await Page.Keyboard.TypeAsync("@");
        await Page.Locator("#typeahead-menu").GetByText("PolicyBot", new() { Exact = true }).First.ClickAsync();
        await Assertions.Expect(Compose).ToContainTextAsync("PolicyBot");
        await Page.Keyboard.InsertTextAsync($" {text}");
        await Assertions.Expect(Compose).ToContainTextAsync(text);
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Compose).Not.ToContainTextAsync(text);
    }

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>Presses one of Teams' own thumbs under the last message that has them, and says why.</summary>
    public async Task JudgeAsync(bool helped, string why)
    {
        var thumbs = helped ? "^(like|thumbs? ?up)" : "^(dislike|thumbs? ?down)";
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new(thumbs, System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).Last.ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.Locator("textarea").FillAsync(why);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Close" }).Last.ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    /// <summary>Brings the last message that begins like this to the top.</summary>
    public Task ScrollToAsync(string text) => Page.WaitForFunctionAsync(ScrollToTheLast, text);

    /// <summary>Keeps a picture to look at.</summary>
    public async Task LookAsync(string name)
    {
        Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", $"playground-{name}.png") });
    }

    /// <summary>What the page asked of anybody but this machine.</summary>
    public IReadOnlyCollection<string> Refused => _strangers;

    public ValueTask DisposeAsync() => _profile.DisposeAsync();

    private Task OnThisMachineOnlyAsync(IRoute route)
    {
        if (new Uri(route.Request.Url).IsLoopback)
            return route.ContinueAsync();

        _strangers.Enqueue(route.Request.Url);
        return route.AbortAsync();
    }
}
