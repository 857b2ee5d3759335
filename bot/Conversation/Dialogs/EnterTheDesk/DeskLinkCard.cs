using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.EnterTheDesk;

/// <summary>The way from a chat to Legal's pages.</summary>
internal static class DeskLinkCard
{
    /// <summary>The address stands on the button alone, so that no chat makes a preview of it.</summary>
    public static AdaptiveCard Of(Uri link) => CardFrame.Of(
        Texts.PageLinkHeading,
        [CardText.Paragraph(Texts.PageLinkBody.With(IDeskLinks.GoodFor.TotalMinutes)), CardText.Note(Texts.PageLinkKeep)],
        new AdaptiveOpenUrlAction { Title = Texts.PageLinkButton, Url = link });

    public static AdaptiveCard NoAddress() => CardFrame.Of(Texts.PageLinkHeading, [CardText.Warning(Texts.PageLinkNoAddress)]);

    public static AdaptiveCard NotNow() =>
        CardFrame.Of(Texts.PageLinkHeading, [CardText.Warning(Texts.PageLinkNotNow)], CardButtons.Go(Texts.PageLinkAgain, Verbs.LegalDesk));

    public static AdaptiveCard InPrivate() => CardFrame.Of(Texts.PageLinkInGroupHeading, [CardText.Paragraph(Texts.PageLinkInGroup)]);

    public static AdaptiveCard NotOfLegal() => CardFrame.Of(Texts.LegalOnlyHeading, [CardText.Paragraph(Texts.LegalOnly)]);
}
