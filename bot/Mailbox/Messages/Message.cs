using PolicyBot.Primitives;

namespace PolicyBot.Mailbox.Messages;

/// <summary>One message between a reporter and Legal.</summary>
/// <param name="Number">1, 2, 3... in its mailbox.</param>
/// <param name="Text">Plain text, as written.</param>
/// <param name="Written">To the day in an anonymous case, whoever wrote.</param>
public sealed record Message(int Number, Sender Sender, string Text, Stamp Written)
{
    /// <summary>Since when it lies in the mailbox: it is put there in the transaction in which it is written. Whether, and when, anybody took it out nobody knows.</summary>
    public Stamp Delivered => Written;
}
