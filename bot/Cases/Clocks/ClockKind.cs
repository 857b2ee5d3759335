namespace PolicyBot.Cases.Clocks;

/// <summary>What Legal owes a reporter.</summary>
public enum ClockKind
{
    /// <summary>That a person takes the case: ISO 37002, 8.1.</summary>
    PersonalAnswer,

    /// <summary>That the report was received: Directive (EU) 2019/1937, art. 9(1)(b).</summary>
    Acknowledge,

    /// <summary>What was found and done: art. 9(1)(f).</summary>
    Feedback,
}
