using System.Text.Json.Nodes;

namespace PolicyBot.Channels.Slack.Api;

/// <summary>What a message shows. Sending it takes the blocks over: they are not sent twice.</summary>
/// <param name="Text">For notifications and screen readers, escaped as mrkdwn; at least one and less than 4,000 characters.</param>
/// <param name="Blocks">At most 50.</param>
internal sealed record MessageBody(string Text, JsonArray Blocks)
{
    /// <summary>A reply in a thread is shown in the channel as well (<c>reply_broadcast</c>): whoever does not follow the thread would hear nothing of it.</summary>
    public bool InChannelToo { get; init; }
}
