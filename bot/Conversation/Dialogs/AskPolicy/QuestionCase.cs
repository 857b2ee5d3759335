using PolicyBot.Cases.Handling;
using PolicyBot.Reports;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>A question to Legal is a case of its own kind, opened without a name; its receipt is the way to the answer.</summary>
internal sealed class QuestionCase(ReportCheck check, OpenCase openCase) : ISendQuestionsToLegal
{
    public async Task<QuestionResult> SendAsync(Ticket ticket, string question, CancellationToken cancellationToken)
    {
        var (report, problem) = check.Question(question);

        return report is null
            ? new QuestionResult.Refused(problem!.Value)
            : new QuestionResult.Sent(await openCase.HandleAsync(ticket, report, cancellationToken));
    }
}
