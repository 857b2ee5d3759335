using PolicyBot.Conversation.Turns;
using PolicyBot.Storage;

namespace PolicyBot.Conversation.Dialogs.EnterTheDesk;

/// <summary>Gives a person of Legal the link to their pages; in private, since whoever has it enters as them.</summary>
internal sealed class EnterTheDeskDialogue(IDeskLinks links) : IDialogue
{
    public bool Takes(string verb) => verb is Verbs.LegalDesk;

    public async Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Asker is not Asker.Handler { Person: var handler })
            return Shown(pressed, DeskLinkCard.NotOfLegal());

        if (pressed is { InGroup: true, InDialog: false })
            return Reply.Of(DeskLinkCard.InPrivate());

        try
        {
            return Shown(pressed, await links.IssueAsync(handler, cancellationToken) is { } link ? DeskLinkCard.Of(link) : DeskLinkCard.NoAddress());
        }
        catch (StorageUnavailableException)
        {
            return Shown(pressed, DeskLinkCard.NotNow());
        }
    }

    // A dialog leaves no copy in the chat's archive.
    private static Reply Shown(Turn.Pressed pressed, Cards.AdaptiveCard card) =>
        pressed.InDialog ? Reply.Of(new DialogStep.Show(Texts.LegalDeskTitle, card)) : Reply.Of(card);
}
