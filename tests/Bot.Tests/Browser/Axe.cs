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

    private static readonly NpmFolder Npm = new("Browser");

    /// <returns>What is wrong, a text each, its impact first.</returns>
    public static async Task<IReadOnlyList<string>> JudgeAsync(IPage page)
    {
        await page.EvaluateAsync(await ScriptAsync());
        var found = await page.EvaluateAsync<JsonElement>(Judge);
        return [.. found.EnumerateArray().Select(one => $"{one.GetProperty("impact").GetString()} {one.GetProperty("rule").GetString()}: {one.GetProperty("where").GetString()}")];
    }

    private static async Task<string> ScriptAsync()
    {
        var missing = await Npm.FetchAsync();
        Assert.True(missing is null, $"axe-core is missing. {missing}");

        return await File.ReadAllTextAsync(Npm.PathOf("axe-core", "axe.min.js"));
    }
}
