using PolicyBot.Mailbox.Messages;

namespace PolicyBot.Cases.Handling;

/// <summary>What a reporter sees who came back.</summary>
/// <param name="Case">As <see cref="ReporterStanding"/> has it.</param>
/// <param name="Pass">For the next thing that the reporter does in this dialog.</param>
public sealed record MailboxView(CaseSummary Case, IReadOnlyList<Message> Messages, string Pass);
