using PolicyBot.Cases;
using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs;

/// <summary>What stands in the clear of a case; a test states with <c>with</c> only what matters to it.</summary>
internal static class ACase
{
    public static Stamp Day => Stamp.ToTheDay(FakeClock.MondayMorning);

    public static CaseSummary Summary() => new()
    {
        Id = A.Ids().Untimed(),
        Number = CaseNumber.Draw(A.Ids()),
        Status = CaseStatus.Received,
        Category = Category.Disclosure,
        Severity = Severity.High,
        IsAnonymous = true,
        Opened = Day,
        Destinations = ["inbox"],
        Version = 1,
    };
}
