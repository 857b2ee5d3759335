using PolicyBot.Conversation.Cards;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.Replies;

/// <summary>What the button carried was kept for an hour, in this process, and that is over.</summary>
internal static class TooOldCard
{
    public static AdaptiveCard Make() => CardFrame.Of(Texts.SlackTooOldHeading, [CardText.Paragraph(Texts.SlackTooOld)], CardButtons.Close());
}
