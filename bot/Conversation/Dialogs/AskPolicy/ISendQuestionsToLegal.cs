namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>Brings an employee's question to Legal. There is no place in it for a person: the dialog promises that no name goes along.</summary>
public interface ISendQuestionsToLegal
{
    /// <param name="question">Plain text of 1 to 1,000 characters, trimmed; whatever a person typed.</param>
    /// <returns>Done once the question is on disk and will reach Legal; the employee is told so only then.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; the question may or may not have been kept.</exception>
    Task SendAsync(string question, CancellationToken cancellationToken);
}
