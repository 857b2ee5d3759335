using System.Diagnostics;
using PolicyBot.Cases.Clocks;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>Clocks in words.</summary>
internal static class ClockWords
{
    public static string Of(ClockKind kind) => kind switch
    {
        ClockKind.PersonalAnswer => Texts.DeskClockPersonal,
        ClockKind.Acknowledge => Texts.DeskClockAcknowledge,
        ClockKind.Feedback => Texts.DeskClockFeedback,
        _ => throw new UnreachableException(kind.ToString()),
    };

    /// <summary>By when, the house's own target where it is earlier, and how it stands.</summary>
    public static string Of(CaseClock clock) => clock.Target == clock.Limit
        ? Texts.DeskClockLine.With(clock.Limit.InWords(), Of(clock.State))
        : Texts.DeskClockTarget.With(clock.Limit.InWords(), clock.Target.InWords(), Of(clock.State));

    private static string Of(ClockState state) => state switch
    {
        ClockState.Running => Texts.DeskClockRunning,
        ClockState.Paused => Texts.DeskClockPaused,
        ClockState.Met => Texts.DeskClockMet,
        ClockState.MetLate => Texts.DeskClockMetLate,
        ClockState.Overdue => Texts.DeskClockOverdue,
        _ => throw new UnreachableException(state.ToString()),
    };
}
