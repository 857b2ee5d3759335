using System.Diagnostics;
using PolicyBot.Cases;
using PolicyBot.Cases.Desk;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Reports;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>What the board's figures are of, in words.</summary>
internal static class BoardWords
{
    public static string Of(BoardSubject subject) => subject switch
    {
        BoardSubject.Category => Texts.PageBoardCategory,
        BoardSubject.Severity => Texts.PageBoardSeverity,
        BoardSubject.Reporter => Texts.PageBoardReporter,
        BoardSubject.Acknowledgement => Texts.PageBoardAcknowledgement,
        BoardSubject.Reopening => Texts.PageBoardReopening,
        BoardSubject.Outcome => Texts.PageBoardOutcome,
        BoardSubject.Closing => Texts.PageBoardClosing,
        BoardSubject.Standing => Texts.PageBoardStanding,
        _ => throw new UnreachableException(subject.ToString()),
    };

    /// <summary>Which cases are counted.</summary>
    public static string About(BoardSubject subject) => subject switch
    {
        BoardSubject.Outcome or BoardSubject.Closing => Texts.PageBoardOfClosed,
        BoardSubject.Standing => Texts.PageBoardOfOpen,
        _ => Texts.PageBoardOfReceived,
    };

    public static string Of(BoardSubject subject, string cell) => subject switch
    {
        BoardSubject.Category => CaseWords.Of(Enum.Parse<Category>(cell)),
        BoardSubject.Severity => CaseWords.Of(Enum.Parse<Severity>(cell)),
        BoardSubject.Outcome => CaseWords.Of(Enum.Parse<Outcome>(cell)),
        _ => cell switch
        {
            "Named" => Texts.PageBoardNamed,
            "AnonymousCameBack" => Texts.PageBoardCameBack,
            "AnonymousSilent" => Texts.PageBoardSilentReporter,
            "InTime" => Texts.PageBoardInTime,
            "Late" => Texts.PageBoardLate,
            "NotYet" => Texts.PageBoardNotYet,
            "Reopened" => Texts.PageBoardReopened,
            "NotReopened" => Texts.PageBoardNotReopened,
            "Overdue" => Texts.PageViewOverdue,
            _ => throw new UnreachableException(cell),
        },
    };
}
