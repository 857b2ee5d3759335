using PolicyBot.Cases.Clocks;

namespace PolicyBot.Conversation.Dialogs.OpenMailbox;

/// <summary>What a reporter finds in the mailbox some months after the report.</summary>
internal sealed class CheckInWords : ICheckInWords
{
    public string After(int months) => Texts.ClockCheckIn.With(months == 1 ? Texts.ClockCheckInOneMonth : Texts.ClockCheckInMonths.With(months));
}
