using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Api;

public sealed class CallingSlack
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task A_message_is_posted_as_JSON_with_the_workspaces_token_and_without_unfurling()
    {
        await using var rig = await SlackRig.StartAsync();

        var place = Value(await rig.PostAsync(text: "Fünf <b> & \"ja\""));

        var call = Assert.Single(rig.Fake.Calls);
        Assert.Equal(("chat.postMessage", FakeSlack.BotToken, "application/json; charset=utf-8"), (call.Method, call.Token, call.ContentType));
        Assert.Equal(("Fünf <b> & \"ja\"", FakeSlack.LegalChannel), (call.Text("text"), call.Text("channel")));
        Assert.Equal((JsonValueKind.False, JsonValueKind.False), (call.Part("unfurl_links").ValueKind, call.Part("unfurl_media").ValueKind));
        Assert.Equal(JsonValueKind.Undefined, call.Part("thread_ts").ValueKind);
        Assert.Equal(new MessagePlace(FakeSlack.LegalChannel, Assert.Single(rig.Fake.Messages(FakeSlack.LegalChannel)).GetProperty("ts").GetString()!), place);
    }

    [Fact]
    public async Task A_message_in_a_thread_is_changed_and_deleted()
    {
        await using var rig = await SlackRig.StartAsync();
        var head = Value(await rig.PostAsync());
        var place = Value(await rig.Client.PostAsync(rig.Workspace, head.Channel, head.Ts, SlackRig.Message(), Cancel));

        Value(await rig.Client.UpdateAsync(rig.Workspace, place, SlackRig.Message("Changed."), Cancel));
        var changed = rig.Fake.Messages(head.Channel)[1];
        Value(await rig.Client.DeleteAsync(rig.Workspace, place, Cancel));

        Assert.Equal(("Changed.", head.Ts, place.Ts), (changed.GetProperty("text").GetString(), changed.GetProperty("thread_ts").GetString(), changed.GetProperty("ts").GetString()));
        Assert.Single(rig.Fake.Messages(head.Channel));
        Assert.Equal("message_not_found", Refused(await rig.Client.DeleteAsync(rig.Workspace, place, Cancel)));
    }

    [Fact]
    public async Task The_same_blocks_can_be_sent_twice()
    {
        await using var rig = await SlackRig.StartAsync();
        var message = SlackRig.Message();

        Value(await rig.Client.PostAsync(rig.Workspace, FakeSlack.LegalChannel, null, message, Cancel));
        Value(await rig.Client.PostAsync(rig.Workspace, FakeSlack.LegalChannel, null, message, Cancel));

        Assert.Equal(2, rig.Fake.Messages(FakeSlack.LegalChannel).Count);
    }

    [Fact]
    public async Task One_person_alone_is_shown_something()
    {
        await using var rig = await SlackRig.StartAsync();

        Value(await rig.Client.PostEphemeralAsync(rig.Workspace, FakeSlack.LegalChannel, "U0INES", null, SlackRig.Message("Only you."), Cancel));

        var (channel, user, arguments) = Assert.Single(rig.Fake.Ephemerals);
        Assert.Equal((FakeSlack.LegalChannel, "U0INES", "Only you."), (channel, user, arguments.GetProperty("text").GetString()));
        Assert.Empty(rig.Fake.Messages(FakeSlack.LegalChannel));
    }

    [Fact]
    public async Task A_trigger_opens_one_view_and_a_change_takes_the_place_of_what_was_seen()
    {
        await using var rig = await SlackRig.StartAsync();
        var trigger = rig.Fake.Trigger("U0INES");

        var first = Value(await rig.Client.OpenViewAsync(rig.Workspace, trigger, SlackRig.Modal(), Cancel));
        Assert.Equal("exchanged_trigger_id", Refused(await rig.Client.OpenViewAsync(rig.Workspace, trigger, SlackRig.Modal(), Cancel)));
        var second = Value(await rig.Client.UpdateViewAsync(rig.Workspace, first.Id, first.Hash, SlackRig.Modal("Anything else?"), Cancel));

        Assert.Single(rig.Fake.Views("U0INES"));
        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Hash, second.Hash);
        Assert.Equal("hash_conflict", Refused(await rig.Client.UpdateViewAsync(rig.Workspace, first.Id, first.Hash, SlackRig.Modal(), Cancel)));
        Value(await rig.Client.UpdateViewAsync(rig.Workspace, first.Id, null, SlackRig.Modal(), Cancel));
    }

    [Fact]
    public async Task A_trigger_that_is_too_old_opens_nothing()
    {
        await using var rig = await SlackRig.StartAsync();
        var trigger = rig.Fake.Trigger("U0INES");
        rig.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal("expired_trigger_id", Refused(await rig.Client.OpenViewAsync(rig.Workspace, trigger, SlackRig.Modal(), Cancel)));
        Assert.Equal("invalid_trigger_id", Refused(await rig.Client.OpenViewAsync(rig.Workspace, "none", SlackRig.Modal(), Cancel)));
    }

    [Fact]
    public async Task A_home_tab_is_published()
    {
        await using var rig = await SlackRig.StartAsync();

        Value(await rig.Client.PublishHomeAsync(rig.Workspace, "U0INES", new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray() }, Cancel));

        Assert.Equal("home", rig.Fake.Homes["U0INES"].GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_person_is_asked_for_once_an_hour()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.AddPerson(new SlackPerson("U0INES", "Ines Marchetti") { Locale = "fr-FR", EnterpriseId = "E0ACME", IsRestricted = true });

        var found = Value(await rig.Client.FindUserAsync(rig.Workspace, "U0INES", Cancel));
        Value(await rig.Client.FindUserAsync(rig.Workspace, "U0INES", Cancel));
        Assert.Single(rig.Fake.Calls);
        Value(await rig.Client.FindUserAsync(rig.Workspace with { TeamId = "T0OTHER" }, "U0INES", Cancel));
        Assert.Equal(2, rig.Fake.Calls.Count);
        rig.Clock.Advance(TimeSpan.FromHours(2));
        Value(await rig.Client.FindUserAsync(rig.Workspace, "U0INES", Cancel));
        Assert.Equal(3, rig.Fake.Calls.Count);

        Assert.Equivalent(new SlackUser { Id = "U0INES", TeamId = FakeSlack.Team, EnterpriseId = "E0ACME", Name = "Ines Marchetti", IsGuest = true, Locale = "fr-FR" }, found, strict: true);
        Assert.Equal("user_not_found", Refused(await rig.Client.FindUserAsync(rig.Workspace, "U0NOBODY", Cancel)));
    }

    [Fact]
    public async Task A_persons_own_chat_is_opened_and_a_channel_says_who_reads_along()
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.AddPerson(new SlackPerson("U0INES", "Ines Marchetti"));
        rig.Fake.AddChannel("C0SHARED", new SlackChannelState { IsSharedOutside = true });

        var chat = Value(await rig.Client.OpenConversationAsync(rig.Workspace, "U0INES", Cancel));

        Assert.Equal("D0INES", chat);
        Value(await rig.PostAsync(chat));
        Assert.True(Value(await rig.Client.IsSharedOutsideAsync(rig.Workspace, "C0SHARED", Cancel)));
        Assert.False(Value(await rig.Client.IsSharedOutsideAsync(rig.Workspace, FakeSlack.LegalChannel, Cancel)));
    }

    [Fact]
    public async Task The_assistant_says_what_it_does_and_what_one_could_ask()
    {
        await using var rig = await SlackRig.StartAsync();

        Value(await rig.Client.SetStatusAsync(rig.Workspace, FakeSlack.LegalChannel, "1.1", "is looking it up", Cancel));
        Value(await rig.Client.SuggestAsync(rig.Workspace, FakeSlack.LegalChannel, null, "Try", [new SuggestedPrompt("Gifts", "May I keep a gift?")], Cancel));

        Assert.Equal(("1.1", "is looking it up"), (rig.Fake.Calls[0].Text("thread_ts"), rig.Fake.Calls[0].Text("status")));
        var prompt = Assert.Single(rig.Fake.Calls[1].Part("prompts").EnumerateArray());
        Assert.Equal(("Gifts", "May I keep a gift?"), (prompt.GetProperty("title").GetString(), prompt.GetProperty("message").GetString()));
    }

    [Theory]
    [InlineData(false, true, "not_in_channel")]
    [InlineData(true, true, "is_archived")]
    public async Task A_channel_that_takes_nothing_is_told_of_by_its_code(bool hasBot, bool isArchived, string code)
    {
        await using var rig = await SlackRig.StartAsync();
        rig.Fake.AddChannel("C0QUIET", new SlackChannelState { HasBot = hasBot, IsArchived = isArchived });

        Assert.Equal(code, Refused(await rig.PostAsync("C0QUIET")));
        Assert.Equal("channel_not_found", Refused(await rig.PostAsync("C0NOWHERE")));
    }

    private static T Value<T>(SlackAnswer<T> answer) => Assert.IsType<SlackAnswer<T>.Done>(answer).Value;

    private static string Refused<T>(SlackAnswer<T> answer) => Assert.IsType<SlackAnswer<T>.Refused>(answer).Code;
}
