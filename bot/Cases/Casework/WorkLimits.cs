using PolicyBot.Mailbox.Messages;

namespace PolicyBot.Cases.Casework;

/// <summary>How much is taken, in characters (UTF-16). Forms show it; each deed enforces it.</summary>
public static class WorkLimits
{
    public const int Reason = 1_000;
    public const int Note = 4_000;
    public const int Feedback = MessageStore.MaxLength;
    public const int Tag = 40;

    /// <summary>Tags of one case.</summary>
    public const int Tags = 20;

    /// <summary>Links of one case.</summary>
    public const int Links = 50;
}
