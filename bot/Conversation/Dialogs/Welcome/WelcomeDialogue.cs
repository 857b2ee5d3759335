using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.Welcome;

/// <summary>Says hello, and what one can do here.</summary>
internal sealed class WelcomeDialogue : IDialogue
{
    public bool Takes(string verb) => verb is Verbs.Help;

    public Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.Of(WelcomeCard.Of(
            pressed.InGroup,
            isOfLegal: pressed.Asker is Asker.Employee { OfLegal: not null },
            canListReports: pressed.Asker is Asker.Employee { FindReach: not null })));
}
