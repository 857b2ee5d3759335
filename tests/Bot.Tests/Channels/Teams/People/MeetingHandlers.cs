using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Teams.People;

public sealed class MeetingHandlers
{
    [Fact]
    public async Task A_handler_who_says_something_in_private_can_be_written_to_from_then_on()
    {
        await using var teams = await StartAsync();

        await teams.TellAsync(AnActivity.Message().By(TeamsPerson.Handler));
        await teams.StopAsync();

        var kept = Assert.Single(teams.People.Kept);
        Assert.Equal((TeamsPerson.Handler.Id, TeamsPerson.Handler.AadObjectId, AnActivity.TenantId), (kept.UserId, kept.AadObjectId, kept.TenantId));
        Assert.Equal((AnActivity.PersonalChatOf(TeamsPerson.Handler), teams.Connector.Url), (kept.Address.ConversationId, kept.Address.ServiceUrl.AbsoluteUri));
        Assert.False(kept.IsGroup);
    }

    [Fact]
    public async Task A_handler_who_adds_the_bot_is_known_before_a_word_was_said()
    {
        await using var teams = await StartAsync();

        await teams.TellAsync(AnActivity.Installed().By(TeamsPerson.Handler));
        await teams.StopAsync();

        Assert.Single(teams.People.Kept);
    }

    [Fact]
    public async Task Nobody_else_is_kept_and_nobody_from_a_group()
    {
        await using var teams = await StartAsync();
        var elsewhere = AnActivity.Message().By(TeamsPerson.Handler);
        elsewhere["channelId"] = "webchat";

        await teams.TellAsync(AnActivity.Message().By(TeamsPerson.Colleague));
        await teams.TellAsync(AnActivity.Installed().By(TeamsPerson.Colleague));
        await teams.TellAsync(AnActivity.Message().By(TeamsPerson.Handler).InGroupChat().MentioningTheBot());
        await teams.TellAsync(elsewhere);
        await teams.StopAsync();

        Assert.Empty(teams.People.Kept);
    }

    [Fact]
    public async Task A_handler_is_answered_though_the_database_is_away()
    {
        await using var teams = await StartAsync();
        teams.People.Fault = new StorageUnavailableException("away");

        await teams.TellAsync(AnActivity.Message().By(TeamsPerson.Handler));
        await teams.StopAsync();

        Assert.Single(teams.Connector.Messages(AnActivity.PersonalChatOf(TeamsPerson.Handler)));
    }

    private static async Task<TeamsUnderTest> StartAsync()
    {
        var teams = await TeamsUnderTest.StartAsync(time: null, OfLegal.Settings("Teams", TeamsPerson.Handler.AadObjectId));
        teams.Conversation.Answer = (_, _) => Task.FromResult(Reply.Of(CardFrame.Of("An answer", [])));

        return teams;
    }
}
