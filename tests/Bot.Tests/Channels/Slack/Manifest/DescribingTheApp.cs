using PolicyBot.Channels.Slack.Events;
using PolicyBot.Channels.Slack.Inbox;
using PolicyBot.Channels.Slack.Install;
using PolicyBot.Channels.Slack.Interactions;
using PolicyBot.Channels.Slack.Workspaces;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Tests.Channels.Slack.Manifest;

/// <summary>What Slack is told of the bot has to be what the program does: nobody else would notice before an employee does.</summary>
public sealed class DescribingTheApp
{
    private static readonly Dictionary<string, string> ScopeOfEvent = new(StringComparer.Ordinal)
    {
        ["app_mention"] = "app_mentions:read",
        ["message.im"] = "im:history",
    };

    public static TheoryData<string> Files => [.. AppManifest.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_asks_for_the_scopes_that_the_program_needs_and_for_nothing_of_anybodys_own(string file)
    {
        var manifest = AppManifest.Read(file);

        Assert.Equal(BotScopes.All.Select(scope => scope.Scope).Order(StringComparer.Ordinal), manifest.BotScopes);
        Assert.Equal(["bot"], manifest.Json["oauth_config"]!["scopes"]!.AsObject().Select(scopes => scopes.Key));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void It_hears_every_event_that_the_program_acts_on_and_no_other_and_has_the_scope_for_each(string file)
    {
        var manifest = AppManifest.Read(file);

        // Of messages only those to the bot itself; threads of the Assistant begin only where the older assistant_view is on.
        Assert.Equal(
            [EventTypes.HomeOpened, EventTypes.Mention, EventTypes.Uninstalled, $"{EventTypes.Message}.im", EventTypes.TokensRevoked],
            manifest.Events);
        Assert.All(manifest.Events, occurred => Assert.True(ScopeOfEvent.GetValueOrDefault(occurred) is not { } scope || manifest.BotScopes.Contains(scope), occurred));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_shortcuts_are_those_that_the_program_answers(string file)
    {
        var shortcuts = AppManifest.Read(file).Features["shortcuts"]!.AsArray().Select(shortcut => ((string)shortcut!["type"]!, (string)shortcut["callback_id"]!));

        Assert.Equal([("global", ActOnInteraction.ReportShortcut), ("message", ActOnInteraction.ReportMessageShortcut)], shortcuts);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void It_suggests_what_the_program_suggests(string file)
    {
        var prompts = AppManifest.Read(file).Features["agent_view"]!["suggested_prompts"]!.AsArray().Select(prompt => ((string)prompt!["title"]!, (string)prompt["message"]!));

        Assert.Equal(
            [
                (Texts.WelcomeExampleOne, Texts.WelcomeExampleOne),
                (Texts.WelcomeExampleTwo, Texts.WelcomeExampleTwo),
                (Texts.WelcomeExampleThree, Texts.WelcomeExampleThree),
                (Texts.ButtonHelp, Texts.SlackHelpPrompt),
            ],
            prompts);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void People_can_write_to_it_and_see_its_Home_tab(string file)
    {
        var home = AppManifest.Read(file).Features["app_home"]!;

        Assert.True((bool)home["home_tab_enabled"]!);
        Assert.True((bool)home["messages_tab_enabled"]!);
        Assert.False((bool)home["messages_tab_read_only_enabled"]!);
    }

    [Theory]
    [InlineData(AppManifest.ForOAuth)]
    [InlineData(AppManifest.ByHand)]
    public void Over_HTTP_Slack_calls_where_the_program_listens(string file)
    {
        var manifest = AppManifest.Read(file);

        Assert.Equal(AppManifest.Address + RequestEndpoints.Commands, (string?)manifest.Command["url"]);
        Assert.Equal(AppManifest.Address + RequestEndpoints.Events, (string?)manifest.Settings["event_subscriptions"]!["request_url"]);
        Assert.Equal(AppManifest.Address + RequestEndpoints.Interactions, (string?)manifest.Settings["interactivity"]!["request_url"]);
        Assert.False((bool)manifest.Settings["socket_mode_enabled"]!);
        Assert.All(manifest.Addresses(), address => Assert.StartsWith($"{AppManifest.Address}/slack/", address, StringComparison.Ordinal));
    }

    [Fact]
    public void Over_a_socket_it_has_no_address_at_all()
    {
        var manifest = AppManifest.Read(AppManifest.ForSockets);

        Assert.Empty(manifest.Addresses());
        Assert.True((bool)manifest.Settings["socket_mode_enabled"]!);
    }

    [Theory]
    [InlineData(AppManifest.ForOAuth, true)]
    [InlineData(AppManifest.ByHand, false)]
    [InlineData(AppManifest.ForSockets, false)]
    public void Tokens_are_renewed_only_where_the_program_keeps_them_itself(string file, bool isInstalledByTheProgram)
    {
        var manifest = AppManifest.Read(file);
        string[] redirects = isInstalledByTheProgram ? [AppManifest.Address + InstallEndpoints.Redirect] : [];

        Assert.Equal(isInstalledByTheProgram, (bool)manifest.Settings["token_rotation_enabled"]!);
        Assert.Equal(redirects, manifest.Json["oauth_config"]!["redirect_urls"]?.AsArray().Select(url => (string)url!) ?? []);
    }

    [Theory]
    [InlineData(AppManifest.ByHand)]
    [InlineData(AppManifest.ForSockets)]
    public void The_files_differ_in_how_Slack_and_the_bot_reach_each_other_and_in_nothing_else(string file) =>
        Assert.Equal(WithoutWays(AppManifest.Read(AppManifest.ForOAuth)), WithoutWays(AppManifest.Read(file)));

    [Fact]
    public void Every_scope_has_its_reason_in_the_page_beside_it()
    {
        var page = File.ReadAllText(Path.Combine(AppManifest.Folder, "README.md"));

        Assert.All(BotScopes.All, scope => Assert.Contains($"| `{scope.Scope}` | ", page, StringComparison.Ordinal));
    }

    private static string WithoutWays(AppManifest manifest)
    {
        var json = manifest.Json.DeepClone().AsObject();
        json["features"]!["slash_commands"]![0]!.AsObject().Remove("url");
        json["settings"]!["event_subscriptions"]!.AsObject().Remove("request_url");
        json["settings"]!["interactivity"]!.AsObject().Remove("request_url");
        json["settings"]!.AsObject().Remove("socket_mode_enabled");
        json["settings"]!.AsObject().Remove("token_rotation_enabled");
        json["oauth_config"]!.AsObject().Remove("redirect_urls");

        return json.ToJsonString();
    }
}
