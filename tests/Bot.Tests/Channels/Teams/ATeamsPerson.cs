using PolicyBot.Channels.Teams.People;
using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>People who chat with the bot; a test states with <c>with</c> only what matters to it.</summary>
internal static class ATeamsPerson
{
    public const string Tenant = "11111111-2222-4333-8444-555555555555";

    public static ConversationReference Ines() => new()
    {
        Address = new ConversationAddress(new Uri("https://smba.trafficmanager.net/emea"), "a:1ines-marchetti-chat"),
        TenantId = Tenant,
        UserId = "29:1ines-marchetti",
        AadObjectId = "aaaaaaaa-0000-4000-8000-000000000001",
        Locale = "en-GB",
    };

    public static ConversationReference Omar() => Ines() with
    {
        Address = Ines().Address with { ConversationId = "a:1omar-chat" },
        UserId = "29:1omar",
        AadObjectId = "aaaaaaaa-0000-4000-8000-000000000002",
    };
}
