using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Primitives;
using PolicyBot.Storage;

namespace PolicyBot.Conversation.Dialogs.SeeGaps;

/// <summary>Shows the owners of policies what people asked in vain, what they said of answers, and what is wrong in the files.</summary>
internal sealed class SeeGapsDialogue(ListGaps gaps, TimeProvider time) : IDialogue
{
    public bool Takes(string verb) => verb is Verbs.Gaps;

    public async Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Asker is not Asker.PolicyOwner || pressed.InGroup)
            return Reply.Of(CardFrame.Of(Texts.GapsOnlyHeading, [CardText.Paragraph(Texts.GapsOnly)]));

        try
        {
            var today = UtcDay.Today(time).Date;
            return Reply.Of(GapsCard.Of(await gaps.ListAsync(today, cancellationToken), today, pressed.Fields.GetValueOrDefault(CardPages.Field)));
        }
        catch (StorageUnavailableException)
        {
            return Reply.Of(CardFrame.Of(Texts.GapsHeading, [CardText.Warning(Texts.GapsNotReadable)], CardButtons.Go(Texts.GapsAgain, Verbs.Gaps)));
        }
    }
}
