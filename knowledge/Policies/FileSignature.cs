namespace PolicyBot.Knowledge.Policies;

/// <summary>What the first bytes of a file say that it is, whatever its name says.</summary>
internal static class FileSignature
{
    private static ReadOnlySpan<byte> Zip => [0x50, 0x4B, 0x03, 0x04];

    private static ReadOnlySpan<byte> Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Zip);

    /// <summary>The container of Word before 2007, and of every document that Office has encrypted.</summary>
    public static bool IsOle(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Ole);

    /// <summary>Programs that read PDF look for its mark in the first kilobyte.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;
}
