using Microsoft.Playwright;

namespace PolicyBot.Tests.Browser;

/// <summary>One real browser for all tests of the collection. Each tab is a profile of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string Collection = "Chromium";

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private IPlaywright? _playwright;

    /// <summary>Why there is no browser; <see langword="null"/> when there is one.</summary>
    public string? Missing { get; private set; }

    public IBrowser? Browser { get; private set; }

    public async Task InitializeAsync()
    {
        var program = Environment.GetEnvironmentVariable("CHROMIUM") ?? Array.Find(UsualPlaces, File.Exists);
        if (program is null)
        {
            Missing = "No Chromium is there: set CHROMIUM to its program, or install it (apt-get install chromium).";
            return;
        }

        Assertions.SetDefaultExpectTimeout(30_000); // milliseconds; other tests may keep the machine busy
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [], // its sandbox refuses root
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
