using System.Text.Json.Nodes;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack.Manifest;

/// <summary>One of the files from which the app is made in Slack.</summary>
internal sealed record AppManifest(string File, string Text, JsonObject Json)
{
    /// <summary>What an operator puts their own in place of.</summary>
    public const string Address = "https://policybot.example.com";

    public const string ForOAuth = "manifest.json";
    public const string ByHand = "manifest.by-hand.json";
    public const string ForSockets = "manifest.socket.json";

    public static IReadOnlyList<string> Files { get; } = [ForOAuth, ByHand, ForSockets];

    public static string Folder { get; } = Path.Combine(Repository.Root, "manifests", "slack");

    public JsonObject Features => Json["features"]!.AsObject();

    public JsonObject Settings => Json["settings"]!.AsObject();

    public JsonObject Command => Assert.Single(Features["slash_commands"]!.AsArray())!.AsObject();

    public IReadOnlyList<string> BotScopes => Texts(Json["oauth_config"]!["scopes"]!["bot"]);

    public IReadOnlyList<string> Events => Texts(Settings["event_subscriptions"]!["bot_events"]);

    public static AppManifest Read(string file)
    {
        var text = System.IO.File.ReadAllText(Path.Combine(Folder, file));
        return new AppManifest(file, text, JsonNode.Parse(text)!.AsObject());
    }

    /// <summary>Every text in it that is an address.</summary>
    public IEnumerable<string> Addresses() => Addresses(Json);

    private static IEnumerable<string> Addresses(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => Addresses(property.Value)),
        JsonArray list => list.SelectMany(Addresses),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Contains("://", StringComparison.Ordinal) => [text],
        _ => [],
    };

    private static IReadOnlyList<string> Texts(JsonNode? list) => [.. list!.AsArray().Select(item => (string)item!)];
}
