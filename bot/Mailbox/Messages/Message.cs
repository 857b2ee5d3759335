using PolicyBot.Primitives;

namespace PolicyBot.Mailbox.Messages;

/// <summary>One message between a reporter and Legal.</summary>
/// <param name="Number">1, 2, 3... in its mailbox.</param>
/// <param name="Text">Plain text, as written.</param>
/// <param name="Written">To the day in an anonymous case, whoever wrote.</param>
public sealed record Message(int Number, Sender Sender, string Text, Stamp Written);
