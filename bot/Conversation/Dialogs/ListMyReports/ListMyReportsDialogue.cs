using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage;

namespace PolicyBot.Conversation.Dialogs.ListMyReports;

/// <summary>Shows people what they filed under their name. In a dialog, which one person sees and no archive of the chat keeps.</summary>
internal sealed class ListMyReportsDialogue(MyReports mine) : IDialogue
{
    public bool Takes(string verb) => verb is Verbs.MyReports;

    public async Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken) =>
        Reply.Of(new DialogStep.Show(Texts.MyReportsTitle, await ListAsync(pressed, cancellationToken)));

    private async Task<AdaptiveCard> ListAsync(Turn.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Asker is not Asker.Employee { FindReach: { } find })
            return MyReportsCard.NotHere();

        try
        {
            return await find(cancellationToken) is { } reach && await mine.ListAsync(reach, cancellationToken) is { Count: > 0 } reports
                ? MyReportsCard.Of(reports, pressed.Fields.GetValueOrDefault(CardPages.Field))
                : MyReportsCard.Empty();
        }
        catch (StorageUnavailableException)
        {
            return MyReportsCard.NotReadable();
        }
    }
}
