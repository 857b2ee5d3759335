using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Slack.Replies;

internal static class ReplyBodies
{
    /// <summary>A reply as messages, the thumbs below the answer, which is the first card.</summary>
    public static IReadOnlyList<MessageBody> Bodies(this CardRenderer renderer, Reply reply) =>
        [.. reply.Cards.SelectMany((card, index) => renderer.Messages(card, index == 0 ? reply.Answer : null))];
}
