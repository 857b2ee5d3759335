using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using PolicyBot.Tests.Browser;
using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Playground;

/// <summary>What tests in the Playground have in common; their classes are in the collection <see cref="Chromium.Collection"/>.</summary>
public abstract class PlaygroundTests(Chromium chromium, ITestOutputHelper output) : BrowserTests(chromium, output)
{
    private readonly Chromium _chromium = chromium;
    private readonly ITestOutputHelper _output = output;

    internal static NpmFolder Npm { get; } = new("Playground");

    /// <summary>Runs the test between a bot and the Playground. Where there is no Playground and none is required it says so and leaves.</summary>
    private protected Task InThePlaygroundAsync(Func<Recorder, Task<IAsyncDisposable>> startBot, Func<PlaygroundPage, Recorder, Task> test, [CallerMemberName] string name = "") => InChromiumWithNpmAsync(async browser =>
    {
        await using var recorder = await Recorder.StartAsync();
        await using var bot = await startBot(recorder);
        await using var playground = await PlaygroundProcess.StartAsync(Npm.PathOf("@microsoft", "m365agentsplayground", "cli.js"), recorder);
        await using var page = await PlaygroundPage.OpenAsync(browser, playground.Address);
        try
        {
            await test(page, recorder);
        }
        catch
        {
            await page.LookAsync("failed");
            _output.WriteLine(string.Join('\n', recorder.Exchanges));
            throw;
        }
        finally
        {
            await recorder.KeepAsync(name);
        }
    });

    /// <summary>Runs the test with what npm fetches for the Playground. Where that is missing and not required it says so and leaves.</summary>
    private protected Task InChromiumWithNpmAsync(Func<IBrowser, Task> test) => InChromiumAsync(async () =>
    {
        if (await Npm.FetchAsync() is { } missing)
        {
            _output.WriteLine($"NOT RUN. Nobody plays Teams. {missing}");
            Assert.False(PostgresServer.IsRequired, missing);
            return;
        }

        await test(_chromium.Browser!);
    });
}
