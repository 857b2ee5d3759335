using PolicyBot.Channels.Teams.Connector;

namespace PolicyBot.Tests.Channels.Teams.Connector;

public sealed class CallingAConnector
{
    [Fact]
    public async Task A_message_is_posted_to_its_conversation_and_the_id_comes_back()
    {
        await using var rig = await ConnectorRig.StartAsync();

        var answer = await rig.SendAsync();

        Assert.Equal("1:00000001", Assert.IsType<ConnectorAnswer.Done>(answer).Id);
        var call = Assert.Single(rig.Fake.Calls);
        Assert.Equal("POST", call.Method);
        Assert.Equal("/_connector/v3/conversations/19%3A9f1c5a%40thread.tacv2%3Bmessageid%3D1700000000001/activities", call.RawPath);
        Assert.Equal("application/json; charset=utf-8", call.Headers["Content-Type"]);
        Assert.Equal("Gifts up to 25 euros may be kept.", Assert.Single(rig.Fake.Messages(ConnectorRig.Conversation)).GetProperty("text").GetString());
    }
}
