using PolicyBot.Mailbox.Messages;

namespace PolicyBot.Cases.Casework;

/// <summary>A duplicate of the case that is read, with what its reporter and Legal wrote there.</summary>
public sealed record MergedCase(CaseSummary Case, IReadOnlyList<Message> Messages);
