using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Conformance;

/// <summary>Asks Slack's own types, and its published limits, about messages and views: runs slack/check-slack.mjs in Node, once for all of them.</summary>
internal static class SlackJudges
{
    private static readonly NodeScript Script = new("Conformance/slack", "check-slack.mjs");

    public static async Task<IReadOnlyList<Finding>> AskAsync(IEnumerable<SlackDocument> documents)
    {
        var found = await Script.AskAsync([.. documents.Select(shown => new JsonObject { ["name"] = shown.Name, ["kind"] = shown.Kind, ["document"] = shown.Document.DeepClone() })]);

        return [.. found.Select(finding => new Finding((string)finding!["name"]!, (string)finding["judge"]!, (string)finding["finding"]!))];
    }
}
