using Microsoft.Extensions.Options;
using PolicyBot.Channels.Slack;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Tests.TestKit.Slack;

namespace PolicyBot.Tests.Channels.Slack.Api;

public sealed class AnsweringByResponseUrl
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Theory]
    [InlineData("https://hooks.slack.com/commands/T1/2/3", true)]
    [InlineData("https://HOOKS.slack.com/actions/T1/2/3", true)]
    [InlineData("https://hooks.slack-gov.com/commands/T1/2/3", true)]
    [InlineData("https://api.example:8443/commands/1", true)]
    [InlineData("http://hooks.slack.com/commands/T1/2/3", false)]
    [InlineData("https://hooks.slack.com:8443/commands/T1/2/3", false)]
    [InlineData("https://hooks.slack.com.evil.example/commands", false)]
    [InlineData("https://evil.example/hooks.slack.com", false)]
    [InlineData("https://evil.hooks.slack.com/commands", false)]
    [InlineData("https://hooks.slack.com@evil.example/commands", false)]
    [InlineData("https://user@hooks.slack.com/commands", false)]
    [InlineData("https://evil.example#hooks.slack.com", false)]
    [InlineData("https://hooks.slack.com./commands", false)]
    [InlineData("https://slack.com/api/chat.postMessage", false)]
    [InlineData("http://api.example:8443/commands/1", false)]
    [InlineData("https://api.example/commands/1", false)]
    [InlineData("https://169.254.169.254/latest", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/commands/T1/2/3", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Slacks_own_hosts_are_believed_and_the_very_place_of_its_API(string? url, bool isTrusted) =>
        Assert.Equal(isTrusted, new ResponseUrls(Options.Create(new SlackOptions { ApiBaseUrl = "https://api.example:8443/api/" })).TryTrust(url, out _));

    [Fact]
    public async Task An_answer_goes_there_without_a_token()
    {
        await using var rig = await SlackRig.StartAsync();

        var answer = await rig.Client.RespondAsync(
            rig.Fake.ResponseUrl(), new ResponseMessage { Message = SlackRig.Message("Yes."), InChannel = true, ThreadTs = "1.1" }, Cancel);

        Assert.IsType<SlackAnswer<Done>.Done>(answer);
        var call = Assert.Single(rig.Fake.Calls);
        Assert.Null(call.Authorization);
        Assert.Equal(("response_url", "Yes.", "in_channel", "1.1"), (call.Method, call.Text("text"), call.Text("response_type"), call.Text("thread_ts")));
        Assert.False(call.Part("replace_original").GetBoolean());
        Assert.False(call.Part("unfurl_links").GetBoolean());
    }

    [Fact]
    public async Task After_five_answers_or_half_an_hour_it_is_used_up()
    {
        await using var rig = await SlackRig.StartAsync();
        var (url, old) = (rig.Fake.ResponseUrl(), rig.Fake.ResponseUrl());
        var message = new ResponseMessage { Message = SlackRig.Message() };

        for (var time = 0; time < 5; time++)
        {
            Assert.IsType<SlackAnswer<Done>.Done>(await rig.Client.RespondAsync(url, message, Cancel));
        }

        Assert.Equal("used_url", Assert.IsType<SlackAnswer<Done>.Refused>(await rig.Client.RespondAsync(url, message, Cancel)).Code);
        rig.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal("expired_url", Assert.IsType<SlackAnswer<Done>.Refused>(await rig.Client.RespondAsync(old, message, Cancel)).Code);
    }

    [Fact]
    public async Task A_foreign_address_is_not_called()
    {
        await using var rig = await SlackRig.StartAsync();
        await using var elsewhere = await FakeSlack.StartAsync();

        var answer = await rig.Client.RespondAsync(elsewhere.ResponseUrl(), new ResponseMessage { Message = SlackRig.Message() }, Cancel);

        Assert.Equal("response_url_not_trusted", Assert.IsType<SlackAnswer<Done>.Refused>(answer).Code);
        Assert.Empty(elsewhere.Calls);
    }
}
