using PolicyBot.Conversation.Cards;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.Replies;

/// <summary>Stands in a modal until what was sent in is on disk, when that takes longer than Slack waits.</summary>
internal static class SavingCard
{
    public static AdaptiveCard Make() => CardFrame.Of(Texts.SlackSavingHeading, [CardText.Paragraph(Texts.SlackSaving)]);
}
