using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Channels.Teams.Inbox;

/// <summary>What may stand where something else should.</summary>
internal static class OddValue
{
    // A writer of JSON would refuse the real one; the wire does not.
    private const string HalfALetter = "half-a-letter";

    /// <summary>By name; <c>missing</c> is not among them.</summary>
    public static IReadOnlyDictionary<string, Func<JsonNode?>> All { get; } = new Dictionary<string, Func<JsonNode?>>
    {
        ["null"] = () => null,
        ["a number"] = () => -1.5e300,
        ["true"] = () => true,
        ["an empty text"] = () => "",
        ["a blank text"] = () => " \t\n\u00A0",
        ["another text"] = () => "nobody knows this",
        ["an empty array"] = () => new JsonArray(),
        ["an array of odd things"] = () => new JsonArray(null, 7, "a", new JsonArray(), new JsonObject()),
        ["an empty object"] = () => new JsonObject(),
        ["an object"] = () => new JsonObject { ["id"] = 1, ["type"] = null, ["data"] = "a", [""] = new JsonArray() },
        ["a nested array"] = () => Nested(40),
        ["100 KB"] = () => new string('x', 100 * 1024),
        ["odd letters"] = () => $"{HalfALetter} \u0000 \u202E \\ \" <at></at> {{{{DATE(x)}}}}",
    };

    public static string ToWire(JsonNode activity) => activity.ToJsonString().Replace(HalfALetter, "\\ud83d", StringComparison.Ordinal);

    public static JsonNode Nested(int depth) => depth == 0 ? "deep" : new JsonArray(Nested(depth - 1));
}
