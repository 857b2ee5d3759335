using PolicyBot.Conversation.Cards;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.Replies;

/// <summary>What is said where people of other companies are (Slack Connect). Nothing of a policy.</summary>
internal static class OutsideCards
{
    public static AdaptiveCard ForStrangers() => CardFrame.Of(Texts.SlackStrangerHeading, [CardText.Paragraph(Texts.SlackStranger)]);

    /// <summary>Slack could not be asked whether somebody is one of the company's people, or what they may read.</summary>
    public static AdaptiveCard CannotTellWho() => CardFrame.Of(Texts.SlackCannotTellWhoHeading, [CardText.Paragraph(Texts.SlackCannotTellWho)]);

    public static AdaptiveCard NotShared() => CardFrame.Of(Texts.SlackNotSharedHeading, [CardText.Paragraph(Texts.SlackNotShared)]);
}
