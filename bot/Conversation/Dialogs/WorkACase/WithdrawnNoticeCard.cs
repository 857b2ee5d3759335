using PolicyBot.Conversation.Cards;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>What stands in place of a notice that its reader is not to have any more, where the platform does not let it be deleted. Names nothing.</summary>
internal static class WithdrawnNoticeCard
{
    public static AdaptiveCard Of() => CardFrame.Of(Texts.ConflictWithdrawnHeading, [CardText.Paragraph(Texts.ConflictWithdrawn)]);
}
