using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Browser;

/// <summary>Has axe-core judge what a page shows (WCAG 2.2, levels A and AA, and its own good practice).</summary>
internal static class Axe
{
    private const string Judge =
        """
        async () => (await axe.run(document)).violations
          .map(found => ({ rule: found.id, impact: found.impact, where: found.nodes.map(node => node.target.join(" ") + ": " + node.failureSummary).join("\n") }))
        """;

    private static string Folder => Path.Combine(Repository.Root, "tests", "Bot.Tests", "Browser");

    /// <returns>What is wrong, a text each, its impact first.</returns>
    public static async Task<IReadOnlyList<string>> JudgeAsync(IPage page)
    {
        await page.EvaluateAsync(await ScriptAsync());
        var found = await page.EvaluateAsync<JsonElement>(Judge);
        return [.. found.EnumerateArray().Select(one => $"{one.GetProperty("impact").GetString()} {one.GetProperty("rule").GetString()}: {one.GetProperty("where").GetString()}")];
    }

    private static async Task<string> ScriptAsync()
    {
        var script = Path.Combine(Folder, "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(script))
        {
            using var npm = Process.Start(OperatingSystem.IsWindows()
                ? new ProcessStartInfo("cmd", ["/c", "npm", "ci", "--silent"]) { WorkingDirectory = Folder }
                : new ProcessStartInfo("npm", ["ci", "--silent"]) { WorkingDirectory = Folder })!;
            await npm.WaitForExitAsync();
            Assert.True(npm.ExitCode == 0, "axe-core is missing: see that 'npm ci' works in tests/Bot.Tests/Browser.");
        }

        return await File.ReadAllTextAsync(script);
    }
}
