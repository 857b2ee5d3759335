using System.Text;
using PolicyBot.Channels.Slack.Security;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Channels.Slack.Security;

/// <summary>The example that Slack publishes with its description of signatures.</summary>
public sealed class SigningAsSlackDoes
{
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
        + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    [Fact]
    public void The_published_example_has_the_published_code()
    {
        var code = new byte[32];

        V0Signature.Compute(Encoding.UTF8.GetBytes(SlackSignature.Secret), Encoding.ASCII.GetBytes(Timestamp), Encoding.UTF8.GetBytes(Body), code);

        Assert.Equal(Signature, $"v0={Convert.ToHexStringLower(code)}");
    }

    [Fact]
    public void The_tests_sign_like_that_too() => Assert.Equal(Signature, SlackSignature.Of(Encoding.UTF8.GetBytes(Body), Timestamp));

    [Fact]
    public void The_published_example_is_read_back()
    {
        var code = new byte[32];

        Assert.True(V0Signature.TryRead(Signature, code));
        Assert.Equal("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", Convert.ToHexStringLower(code));
    }
}
