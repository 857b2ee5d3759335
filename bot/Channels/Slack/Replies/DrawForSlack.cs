using Microsoft.Extensions.Options;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Slack.Replies;

/// <inheritdoc/>
internal sealed class DrawForSlack(CardRenderer renderer, IOptions<SlackOptions> options) : IDrawAhead
{
    public bool IsOpen => options.Value is not { SigningSecret: "", AppToken: "" };

    public void Draw(Turn turn, Reply reply)
    {
        foreach (var body in renderer.Bodies(reply))
            SlackBody.Json(json => json.Message(body));
    }
}
