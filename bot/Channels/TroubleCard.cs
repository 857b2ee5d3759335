using PolicyBot.Conversation.Cards;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels;

/// <summary>A turn failed by a defect of ours.</summary>
internal static class TroubleCard
{
    public static AdaptiveCard Make() => CardFrame.Of(Texts.ChatTroubleHeading, [CardText.Paragraph(Texts.ChatTroubleBody)]);
}
