using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Mailbox.Receipts;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs;

/// <summary>What a reporter is told once a case is on disk.</summary>
internal static class AnOpenedCase
{
    public static OpenedCase Of(TimeProvider time) =>
        new(CaseNumber.Draw(A.Ids()), Receipt.From(A.Ids().Bytes(18)), A.Case(UtcDay.Today(time)).Clocks);
}
