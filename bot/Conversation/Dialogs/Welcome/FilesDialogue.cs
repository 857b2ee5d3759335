using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.Welcome;

/// <summary>Answers somebody who sends a file.</summary>
internal sealed class FilesDialogue(IWebFormAddress webForm) : IDialogue
{
    public bool Takes(string verb) => verb is Verbs.Files;

    public Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken) => Task.FromResult(Reply.Of(FilesCard.Of(webForm.Address)));
}
