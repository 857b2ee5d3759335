using Microsoft.Extensions.DependencyInjection;
using PolicyBot.Channels.Slack;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Workspaces;

/// <summary>Installations that tests make, and what they ask of them.</summary>
internal static class SlackInstalls
{
    private const string Redirect = "https://policybot.example.com/slack/oauth_redirect";

    public static readonly SlackInstallation Acme = new();
    public static readonly SlackInstallation AcmeInGroup = new() { EnterpriseId = "E0ACME" };
    public static readonly SlackInstallation Group = new() { TeamId = null, EnterpriseId = "E0ACME", IsWholeOrganisation = true, BotUserId = "U0GROUPBOT" };

    public static bool IsRenewal(SlackCall call) => call.Text("grant_type") == "refresh_token";

    public static async Task<string> InstallAsync(SlackRig rig, SlackInstallation by, bool rotates = false)
    {
        var answer = await rig.Get<SlackOAuth>().ExchangeAsync(rig.Fake.Code(by, Redirect, rotates), Redirect, CancellationToken.None);
        var installation = Assert.IsType<SlackAnswer<Installation>.Done>(answer).Value;
        await rig.Get<InstallationStore>().KeepAsync(installation, CancellationToken.None);
        return installation.Tokens.Access;
    }

    public static async Task<string> TokenAsync(SlackRig rig) => (await rig.Workspaces.FindAsync(FakeSlack.Team, null, CancellationToken.None))!.Token.Reveal();

    public static Task<SlackRig> RigAsync(TestDatabase database, string allowed = FakeSlack.Team, FakeSlack? slack = null, FakeClock? clock = null, FaultyEngine? disk = null)
    {
        var options = new SlackOptions { ClientId = SlackTokens.ClientId, ClientSecret = SlackTokens.ClientSecret };
        options.AllowedTeams.AddRange([allowed, "E0ACME"]);
        return SlackRig.StartAsync(
            options, services => services.AddSingleton(disk is null ? database.Database : new Database(disk)).AddSingleton(new Vault(new byte[ContentKey.Length], A.Ids())), slack, clock);
    }

    public static Task<long> CountAsync(TestDatabase database) =>
        database.Database.ReadAsync((transaction, token) => transaction.FindAsync<long>("SELECT COUNT(*) FROM slack_workspace", null, token), CancellationToken.None);
}
