using PolicyBot.Cases.Handling;
using PolicyBot.Reports;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>A question to Legal is a case of its own kind, opened without a name. Its receipt is shown to nobody.</summary>
internal sealed class QuestionCase(ReportCheck check, OpenCase openCase) : ISendQuestionsToLegal
{
    public async Task<ReportProblem?> SendAsync(Ticket ticket, string question, CancellationToken cancellationToken)
    {
        var (report, problem) = check.Question(question);
        if (report is not null)
            await openCase.HandleAsync(ticket, report, cancellationToken);

        return problem;
    }
}
