using System.Text.Json.Nodes;
using PolicyBot.Tests.Channels.Slack.Manifest;

namespace PolicyBot.Tests.Conformance;

/// <summary>Slack's own type of a manifest, and the lengths and counts that Slack's schema of it gives.</summary>
public sealed class JudgingSlackManifests
{
    [Fact]
    public async Task No_judge_finds_anything_in_any_manifest()
    {
        var findings = await SlackJudges.AskAsync(AppManifest.Files.Select(file => Of(file, AppManifest.Read(file).Json)));

        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task What_is_wrong_is_found()
    {
        var wrong = new Dictionary<string, Action<JsonObject>>
        {
            ["/display_information/name: 36"] = manifest => manifest["display_information"]!["name"] = new string('x', 36),
            ["/display_information/long_description: 174"] = manifest => manifest["display_information"]!["long_description"] = new string('x', 174),
            ["/features/bot_user/display_name"] = manifest => manifest["features"]!["bot_user"]!["display_name"] = "PolicyBot",
            ["/features/shortcuts/0/name: 25"] = manifest => manifest["features"]!["shortcuts"]![0]!["name"] = "Report a suspected breach",
            ["/features/slash_commands/0/command"] = manifest => manifest["features"]!["slash_commands"]![0]!["command"] = "policy",
            ["5 prompts"] = manifest => manifest["features"]!["agent_view"]!["suggested_prompts"]!.AsArray().Add(new JsonObject { ["title"] = "T", ["message"] = "M" }),
            ["is no https address"] = manifest => manifest["settings"]!["interactivity"]!["request_url"] = "http://policybot.example.com/slack/interactions",
            ["request_url"] = manifest => manifest["settings"]!["event_subscriptions"]!.AsObject().Remove("request_url"),
            ["socket_mode_enabled"] = manifest => manifest["settings"]!["socket_mode_enabled"] = true,
            ["does not exist in type 'ManifestShortcut'"] = manifest => manifest["features"]!["shortcuts"]![0]!["callback"] = "report",
            ["channels:listen"] = manifest => manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Add("channels:listen"),
            ["message.mine"] = manifest => manifest["settings"]!["event_subscriptions"]!["bot_events"]!.AsArray().Add("message.mine"),
        };

        var findings = await SlackJudges.AskAsync(wrong.Select(change => Of(change.Key, Changed(change.Value))));

        Assert.All(wrong.Keys, expected => Assert.Contains(findings, finding => finding.Name == expected && finding.Text.Contains(expected, StringComparison.Ordinal)));
    }

    private static SlackDocument Of(string name, JsonObject manifest) => new(name, "manifest", manifest);

    private static JsonObject Changed(Action<JsonObject> change)
    {
        var manifest = AppManifest.Read(AppManifest.ForOAuth).Json;
        change(manifest);

        return manifest;
    }
}
