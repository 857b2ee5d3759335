using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>Brings an employee's question to Legal. There is no place in it for a person: the dialog promises that no name goes along.</summary>
public interface ISendQuestionsToLegal
{
    /// <param name="ticket">Of the dialog. The same one again sends nothing new.</param>
    /// <param name="question">Plain text; whatever a person typed.</param>
    /// <exception cref="StorageUnavailableException">Nothing was kept.</exception>
    Task<QuestionResult> SendAsync(Ticket ticket, string question, CancellationToken cancellationToken);
}
