using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Browser;

/// <summary>What tests in a real browser have in common; their classes are in the collection <see cref="Chromium.Collection"/>.</summary>
public abstract class BrowserTests(Chromium chromium, ITestOutputHelper output)
{
    /// <summary>Runs the test. Where there is no browser and none is required it says so and leaves.</summary>
    private protected async Task InChromiumAsync(Func<Task> test)
    {
        if (chromium.Missing is { } missing)
        {
            output.WriteLine($"NOT RUN. {missing}");
            Assert.False(PostgresServer.IsRequired, missing);
            return;
        }

        await test();
    }

    private protected Task<Tab> OpenAsync(Uri site, string path, Look? look = null, bool javaScript = true) =>
        Tab.OpenAsync(chromium.Browser!, site, path, look ?? Look.Desktop, javaScript);
}
