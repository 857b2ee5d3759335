using PolicyBot.Cases.Handling;
using PolicyBot.Reports;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>What became of a question to Legal.</summary>
public abstract record QuestionResult
{
    private QuestionResult()
    {
    }

    /// <summary>It is on disk and will reach Legal.</summary>
    public sealed record Sent(OpenedCase Opened) : QuestionResult;

    /// <summary>Nothing was kept.</summary>
    public sealed record Refused(ReportProblem Problem) : QuestionResult;
}
