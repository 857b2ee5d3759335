using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Conformance;

/// <summary>Asks Microsoft's renderer and types, and our own limits, about cards: runs check-cards.mjs in Node.</summary>
internal static class CardJudges
{
    private static readonly NodeScript Script = new("Conformance", "check-cards.mjs");

    /// <param name="cards">Name and JSON.</param>
    public static async Task<IReadOnlyList<Finding>> AskAsync(IEnumerable<(string Name, string Json)> cards)
    {
        var found = await Script.AskAsync([.. cards.Select(card => new JsonObject { ["name"] = card.Name, ["card"] = JsonNode.Parse(card.Json) })]);
        return [.. found.Select(finding => new Finding((string)finding!["name"]!, (string)finding["judge"]!, (string)finding["finding"]!))];
    }
}
