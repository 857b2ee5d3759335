using PolicyBot.Conversation.Cards;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Teams.Replies;

/// <summary>A turn failed by a defect of ours.</summary>
internal static class TroubleCard
{
    public static AdaptiveCard Make() => CardFrame.Of(Texts.TeamsTroubleHeading, [CardText.Paragraph(Texts.TeamsTroubleBody)]);
}
