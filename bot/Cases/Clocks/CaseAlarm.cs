namespace PolicyBot.Cases.Clocks;

/// <summary>One alarm of a case.</summary>
/// <param name="At">When the hours of its day begin; nothing finer than a day is ever told of a case.</param>
/// <param name="Until">The last day on which it still makes sense.</param>
public sealed record CaseAlarm(AlarmKey Key, DateTimeOffset At, DateOnly Until)
{
    /// <summary>Of several of one family that are late, the last rings alone.</summary>
    public AlarmFamily Family => Key.Kind switch
    {
        AlarmKind.AnswerReminder or AlarmKind.TargetReminder or AlarmKind.LimitReminder => AlarmFamily.Reminder,
        AlarmKind.AnswerOverdue or AlarmKind.AssigneeAway => AlarmFamily.Deputy,
        AlarmKind.AcknowledgeNear or AlarmKind.AcknowledgeOverdue or AlarmKind.TargetOverdue or AlarmKind.LimitOverdue => AlarmFamily.Escalation,
        _ => AlarmFamily.CheckIn,
    };
}
