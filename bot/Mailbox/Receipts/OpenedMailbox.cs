using PolicyBot.Storage.Encryption;

namespace PolicyBot.Mailbox.Receipts;

/// <summary>A mailbox and the key to its messages.</summary>
public sealed record OpenedMailbox(Guid CaseId, ContentKey Key) : IDisposable
{
    public void Dispose() => Key.Dispose();

    public override string ToString() => "OpenedMailbox(hidden)";
}
