using System.Collections.Concurrent;
using Microsoft.Playwright;
using PolicyBot.Tests.TestKit;
using static Microsoft.Playwright.Assertions;

namespace PolicyBot.Tests.Browser;

/// <summary>
/// A tab with a profile of its own. It takes note of whatever a page should not do: a line in the console (which is where a breach of the content
/// security policy is told), an error, a request to anybody else, a cookie or anything else left in the browser.
/// </summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _troubles = [];
    private readonly IBrowserContext _profile;
    private readonly Uri _site;
    private readonly bool _isFirst;
    private string? _expected;
    private string? _cookie;

    private Tab(IBrowserContext profile, IPage page, Uri site, bool isFirst)
    {
        _isFirst = isFirst;
        _profile = profile;
        _site = site;
        Page = page;
        page.Console += (_, line) => _troubles.Enqueue($"console {line.Type}: {line.Text}");
        page.PageError += (_, error) => _troubles.Enqueue($"error: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
                _troubles.Enqueue($"request to a stranger: {request.Url}");
        };
    }

    public IPage Page { get; }

    public static async Task<Tab> OpenAsync(IBrowser browser, Uri site, string path, Look look, bool javaScript = true)
    {
        var profile = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            HasTouch = look.Width < 500,
            JavaScriptEnabled = javaScript,
        });
        var tab = new Tab(profile, await profile.NewPageAsync(), site, isFirst: true);
        await tab.Page.GotoAsync(new Uri(site, path).ToString());
        return tab;
    }

    /// <summary>Does what opens another tab, and goes on there. It is closed with what this returns; the profile stays.</summary>
    public async Task<Tab> FollowAsync(Func<Task> open)
    {
        var page = await _profile.RunAndWaitForPageAsync(open);
        await page.WaitForLoadStateAsync();

        return new Tab(_profile, page, _site, isFirst: false);
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Field(string label) => Page.GetByLabel(label);

    public ILocator Dialog => Page.Locator("dialog[open]");

    public ILocatorAssertions Expects(ILocator locator) => Expect(locator);

    /// <summary>Lines of the console that have this in them are what the test is about.</summary>
    public void Expecting(string trouble) => _expected = trouble;

    /// <summary>The one cookie that these pages may leave in the browser.</summary>
    public void Keeping(string cookie) => _cookie = cookie;

    /// <summary>Keeps a picture to look at, and has what it shows judged.</summary>
    public async Task LookAsync(string name)
    {
        Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", $"{name}.png") });
        Assert.True(
            await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
            $"{name}: the page is wider than the window.");
        var wrong = await Axe.JudgeAsync(Page);
        Assert.True(wrong.Count == 0, $"{name}: {string.Join("\n", wrong)}");
    }

    public async ValueTask DisposeAsync()
    {
        var cookies = await _profile.CookiesAsync();
        var kept = await Page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length");
        await (_isFirst ? _profile.DisposeAsync().AsTask() : Page.CloseAsync());
        Assert.DoesNotContain(cookies, cookie => cookie.Name != _cookie);
        Assert.Equal(0, kept);
        Assert.DoesNotContain(_troubles, trouble => _expected is null || !trouble.Contains(_expected, StringComparison.Ordinal));
    }
}
