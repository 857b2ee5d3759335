namespace PolicyBot.Mailbox.Messages;

/// <summary>Which side of a mailbox wrote.</summary>
public enum Sender
{
    Reporter,
    Legal,
}
