using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.Welcome;

/// <summary>Why no files are taken in a chat: whoever sends one names themselves by it. And what to do with evidence.</summary>
internal static class FilesCard
{
    /// <param name="webForm">Of the public form for reports; <see langword="null"/> when no address of it is known.</param>
    public static AdaptiveCard Of(Uri? webForm) => CardFrame.Of(
        Texts.FilesHeading,
        [
            CardText.Paragraph(Texts.FilesWhy),
            CardText.Paragraph(Texts.FilesKept),
            CardText.Paragraph(Texts.FilesInstead),
            .. webForm is null ? Array.Empty<AdaptiveElement>() : [CardText.Paragraph(Texts.FilesDistance), CardText.Fact(Texts.FilesWebForm, webForm.AbsoluteUri)],
        ],
        [
            CardButtons.Go(Texts.ButtonReport, Verbs.Report),
            .. webForm is null ? Array.Empty<AdaptiveAction>() : [new AdaptiveOpenUrlAction { Title = Texts.FilesOpenForm, Url = webForm }],
        ]);
}
