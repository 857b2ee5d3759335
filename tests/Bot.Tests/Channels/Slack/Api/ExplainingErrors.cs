using PolicyBot.Channels.Slack.Api;

namespace PolicyBot.Tests.Channels.Slack.Api;

public sealed class ExplainingErrors
{
    [Theory]
    [InlineData("missing_scope", "scope")]
    [InlineData("not_in_channel", "Invite")]
    [InlineData("channel_not_found", "id")]
    [InlineData("is_archived", "archived")]
    [InlineData("expired_trigger_id", "press once more")]
    [InlineData("invalid_auth", "Slack:BotToken")]
    [InlineData("account_inactive", "Install the app again")]
    [InlineData("invalid_refresh_token", "/slack/install")]
    [InlineData("bad_client_secret", "Slack:ClientSecret")]
    [InlineData("slack_connect_canvas_sharing_blocked", "another company")]
    [InlineData("HTTP 502", "status.slack.com")]
    [InlineData("something_new", "docs.slack.dev")]
    public void A_code_is_a_sentence_that_names_the_mend(string code, string mend)
    {
        var sentence = SlackErrors.Sentence(code);

        Assert.Contains(mend, sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
    }
}
