using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Conformance;

/// <summary>Asks Microsoft's schemas about the JSON of a Teams app package: runs app-package/check-app-package.mjs in Node.</summary>
internal static class AppPackageJudge
{
    private static readonly NodeScript Script = new("Conformance/app-package", "check-app-package.mjs");

    /// <returns>What is wrong; empty when all is well.</returns>
    public static async Task<IReadOnlyList<string>> AskAsync(IEnumerable<(string Name, string Json)> documents)
    {
        var found = await Script.AskAsync([.. documents.Select(document => new JsonObject { ["name"] = document.Name, ["document"] = JsonNode.Parse(document.Json) })]);
        return [.. found.Select(finding => $"{finding!["name"]}: {finding["finding"]}")];
    }
}
