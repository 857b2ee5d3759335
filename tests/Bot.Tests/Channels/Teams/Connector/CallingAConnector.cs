using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Tests.TestKit;

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

    [Fact]
    public async Task A_reply_goes_below_the_message_it_answers()
    {
        await using var rig = await ConnectorRig.StartAsync();

        await rig.Client.SendAsync(rig.To, ConnectorRig.Message() with { ReplyToId = "f:1/2" }, CancellationToken.None);

        var call = Assert.Single(rig.Fake.Calls);
        Assert.Equal("POST", call.Method);
        Assert.Equal(["v3", "conversations", ConnectorRig.Conversation, "activities", "f:1/2"], call.Path);
        Assert.Equal("f:1/2", call.Json.GetProperty("replyToId").GetString());
    }

    [Fact]
    public async Task A_message_is_changed_and_deleted_where_it_stands()
    {
        await using var rig = await ConnectorRig.StartAsync();
        var id = Assert.IsType<ConnectorAnswer.Done>(await rig.SendAsync()).Id!;

        var changed = await rig.Client.UpdateAsync(rig.To, id, ConnectorRig.Message("Changed."), CancellationToken.None);
        var after = rig.Fake.Messages(ConnectorRig.Conversation);
        var deleted = await rig.Client.DeleteAsync(rig.To, id, CancellationToken.None);

        Assert.Equal(id, Assert.IsType<ConnectorAnswer.Done>(changed).Id);
        Assert.Equal("Changed.", Assert.Single(after).GetProperty("text").GetString());
        Assert.IsType<ConnectorAnswer.Done>(deleted);
        Assert.Empty(rig.Fake.Messages(ConnectorRig.Conversation));
        Assert.Equal(["POST", "PUT", "DELETE"], rig.Fake.Calls.Select(call => call.Method));
        Assert.Equal("", rig.Fake.Calls[2].Body);
        Assert.IsType<ConnectorAnswer.Gone>(await rig.Client.DeleteAsync(rig.To, id, CancellationToken.None));
    }

    [Theory]
    [InlineData("a:1_b-c~d.e")]
    [InlineData("19:x@unq.gbl.spaces;messageid=1")]
    [InlineData("../../v3/attachments")]
    [InlineData("..%2f..")]
    [InlineData("a/b\\c")]
    [InlineData("a?b#c&d=e")]
    [InlineData("a b\r\nc\t")]
    [InlineData("Zürich 🦊")]
    [InlineData("%")]
    [InlineData("...")]
    public async Task Whatever_an_id_is_made_of_it_stays_one_part_of_the_path(string id)
    {
        await using var rig = await ConnectorRig.StartAsync();

        await rig.Client.UpdateAsync(rig.To with { ConversationId = id }, id, ConnectorRig.Message(), CancellationToken.None);

        Assert.Equal(["v3", "conversations", id, "activities", id], Assert.Single(rig.Fake.Calls).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task What_is_no_id_is_not_sent_to(string id)
    {
        await using var rig = await ConnectorRig.StartAsync();

        Assert.IsType<ConnectorAnswer.Refused>(await rig.Client.SendAsync(rig.To with { ConversationId = id }, ConnectorRig.Message(), CancellationToken.None));
        Assert.IsType<ConnectorAnswer.Refused>(await rig.Client.SendAsync(rig.To, ConnectorRig.Message() with { ReplyToId = id }, CancellationToken.None));
        Assert.IsType<ConnectorAnswer.Refused>(await rig.Client.DeleteAsync(rig.To, id, CancellationToken.None));
        Assert.IsType<ConnectorAnswer.Refused>(await rig.Client.DeleteAsync(rig.To, new string('1', 1001), CancellationToken.None));
        Assert.Empty(rig.Fake.Calls);
    }

    [Theory]
    [InlineData(40_000, true)]
    [InlineData(41_000, false)]
    public async Task A_message_that_Teams_would_find_too_big_is_not_sent(int letters, bool sent)
    {
        await using var rig = await ConnectorRig.StartAsync();

        var answer = await rig.Client.SendAsync(rig.To, ConnectorRig.Message(new string('ü', letters)), CancellationToken.None);

        Assert.Equal(sent, answer is ConnectorAnswer.Done);
        Assert.Equal(sent ? 1 : 0, rig.Fake.Calls.Count);
    }

    [Fact]
    public async Task A_chat_with_a_person_is_begun()
    {
        await using var rig = await ConnectorRig.StartAsync();
        var conversation = new NewConversation { ServiceUrl = rig.To.ServiceUrl, TenantId = AnActivity.TenantId, MemberId = TeamsPerson.Handler.AadObjectId };

        var answer = Assert.IsType<ConnectorAnswer.Done>(await rig.Client.CreateAsync(conversation, CancellationToken.None));

        Assert.Equal($"a:{TeamsPerson.Handler.AadObjectId}", answer.ConversationId);
        Assert.Null(answer.Id);
        var call = Assert.Single(rig.Fake.Calls);
        Assert.Equal("/_connector/v3/conversations", call.RawPath);
        Assert.Equal(
            $$$$"""{"bot":{"id":"{{{{AnActivity.BotId}}}}"},"isGroup":false,"members":[{"id":"{{{{TeamsPerson.Handler.AadObjectId}}}}"}],"tenantId":"{{{{AnActivity.TenantId}}}}","channelData":{"tenant":{"id":"{{{{AnActivity.TenantId}}}}"}}}""",
            call.Body);
    }

    [Fact]
    public async Task A_thread_is_begun_with_its_first_message()
    {
        await using var rig = await ConnectorRig.StartAsync();
        var conversation = new NewConversation { ServiceUrl = rig.To.ServiceUrl, TenantId = AnActivity.TenantId, ChannelId = AnActivity.ChannelId, First = ConnectorRig.Message() };

        var answer = Assert.IsType<ConnectorAnswer.Done>(await rig.Client.CreateAsync(conversation, CancellationToken.None));

        Assert.Equal("1:00000001", answer.Id);
        Assert.Equal($"{AnActivity.ChannelId};messageid=1:00000001", answer.ConversationId);
        Assert.Equal(
            $$$"""{"bot":{"id":"{{{AnActivity.BotId}}}"},"isGroup":true,"channelData":{"channel":{"id":"{{{AnActivity.ChannelId}}}"},"tenant":{"id":"{{{AnActivity.TenantId}}}"}},"activity":{"type":"message","textFormat":"markdown","text":"Gifts up to 25 euros may be kept."}}""",
            Assert.Single(rig.Fake.Calls).Body);
    }

    [Fact]
    public async Task Where_the_bot_is_not_installed_no_chat_is_begun()
    {
        await using var rig = await ConnectorRig.StartAsync();
        rig.Fake.Fail(ConnectorFault.Status(403, "ForbiddenOperationException"));

        Assert.IsType<ConnectorAnswer.Stop>(await rig.Client.CreateAsync(
            new NewConversation { ServiceUrl = rig.To.ServiceUrl, TenantId = AnActivity.TenantId, MemberId = "29:x" }, CancellationToken.None));
    }

    [Fact]
    public async Task Many_go_at_once_and_each_gets_its_own_id()
    {
        await using var rig = await ConnectorRig.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => rig.Client.SendAsync(rig.To, ConnectorRig.Message($"{i}"), CancellationToken.None)));

        Assert.Equal(200, answers.Select(answer => Assert.IsType<ConnectorAnswer.Done>(answer).Id).Distinct().Count());
        Assert.Equal(Enumerable.Range(0, 200), rig.Fake.Messages(ConnectorRig.Conversation).Select(message => int.Parse(message.GetProperty("text").GetString()!, System.Globalization.CultureInfo.InvariantCulture)).Order());
    }
}
