namespace PolicyBot.Primitives;

/// <summary>The one source of randomness, so that a test can hold it still.</summary>
public interface IEntropy
{
    /// <summary>Fills the whole span with cryptographically strong random bytes.</summary>
    void Fill(Span<byte> bytes);
}
