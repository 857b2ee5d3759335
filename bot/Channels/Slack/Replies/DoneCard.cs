using PolicyBot.Conversation.Cards;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.Replies;

/// <summary>Stands in a modal that has nothing more to show: Slack lets nobody but the person close it.</summary>
internal static class DoneCard
{
    public static AdaptiveCard Make() => CardFrame.Of(Texts.SlackDoneHeading, [CardText.Paragraph(Texts.SlackDone)], CardButtons.Close());
}
