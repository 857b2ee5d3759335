using System.Security.Cryptography;

namespace PolicyBot.Primitives;

/// <summary>The operating system's generator.</summary>
public sealed class SystemEntropy : IEntropy
{
#pragma warning disable RS0030 // The one place where the banned generator is called.
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
#pragma warning restore RS0030
}
