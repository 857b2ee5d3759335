namespace PolicyBot.Cases.Clocks;

/// <summary>What of a case somebody is told when its day comes. The names stand in the database and in trails for ever.</summary>
public enum AlarmKind
{
    /// <summary>The personal answer is due soon.</summary>
    AnswerReminder,

    /// <summary>The feedback is due soon by the house's target.</summary>
    TargetReminder,

    /// <summary>The feedback is due soon by law.</summary>
    LimitReminder,

    /// <summary>Nobody took the case in time.</summary>
    AnswerOverdue,

    /// <summary>Whoever leads the case is away.</summary>
    AssigneeAway,

    /// <summary>Less than two days are left to acknowledge the report.</summary>
    AcknowledgeNear,

    /// <summary>The report was not acknowledged in time.</summary>
    AcknowledgeOverdue,

    /// <summary>The feedback is later than the house wants.</summary>
    TargetOverdue,

    /// <summary>The feedback is later than the law allows.</summary>
    LimitOverdue,

    /// <summary>A month after the report: is the reporter made to suffer for it?</summary>
    CheckIn1,

    /// <summary>Three months after it.</summary>
    CheckIn3,

    /// <summary>Six months after it.</summary>
    CheckIn6,
}
