namespace PolicyBot.Cases.Clocks;

/// <summary>What happens when an alarm rings.</summary>
public enum AlarmFamily
{
    /// <summary>The destinations of the case are reminded.</summary>
    Reminder,

    /// <summary>Somebody is asked to stand in.</summary>
    Deputy,

    /// <summary>The next step of the route is told of the case.</summary>
    Escalation,

    /// <summary>The reporter is asked how they are.</summary>
    CheckIn,
}
