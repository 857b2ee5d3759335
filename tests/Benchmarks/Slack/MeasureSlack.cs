using PolicyBot.Benchmarks.Chat;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Benchmarks.Slack;

/// <summary>Messages over <c>/slack/events</c> as Slack sends them, answered by <c>chat.postMessage</c>.</summary>
internal static class MeasureSlack
{
    public static async Task RunAsync()
    {
        var slack = new SlackPlatform();
        await using var load = await ChatLoad.StartAsync(slack);
        var settings = new Dictionary<string, string>
        {
            ["Slack:SigningSecret"] = SlackSignature.Secret,
            ["Slack:BotToken"] = "xoxb-benchmark",
            ["Slack:ApiBaseUrl"] = new Uri(load.Address, "/api/").AbsoluteUri,
        };

        await MeasureChat.RunAsync(load, settings, bot => slack.Connect(bot.Address));
    }
}
