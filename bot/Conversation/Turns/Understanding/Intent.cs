namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>What somebody wants who has written to us.</summary>
internal enum Intent
{
    /// <summary>Says hello, or does not know what we are for.</summary>
    Greet,

    /// <summary>Asks what the policies say. Whatever is nothing else is this.</summary>
    Ask,

    /// <summary>Wants to report, or has begun to: tells of something that has happened.</summary>
    Report,

    /// <summary>Wants to come back to a report.</summary>
    OpenMailbox,

    /// <summary>Has posted what looks like a receipt.</summary>
    PostReceipt,
}
