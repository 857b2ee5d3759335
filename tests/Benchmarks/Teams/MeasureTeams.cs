using PolicyBot.Benchmarks.Chat;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Benchmarks.Teams;

/// <summary>Messages over <c>/api/messages</c> as Teams sends them, answered through a connector.</summary>
internal static class MeasureTeams
{
    public static async Task RunAsync()
    {
        await using var authority = await FakeAuthority.StartAsync();
        var teams = new TeamsPlatform();
        await using var load = await ChatLoad.StartAsync(teams);
        var settings = new Dictionary<string, string> { ["Teams:AppId"] = TeamsMessage.AppId, ["Teams:OpenIdMetadataUrl"] = authority.MetadataUrl };

        await MeasureChat.RunAsync(load, settings, bot => teams.Connect(bot.Address, load.Address, authority.Key));
    }
}
