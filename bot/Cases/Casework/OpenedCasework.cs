using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>A case and its casework, with the key that opened it.</summary>
public sealed record OpenedCasework(CaseSummary Case, WorkRecord Work, ContentKey Key) : IDisposable
{
    public void Dispose() => Key.Dispose();
}
