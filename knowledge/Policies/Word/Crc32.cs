namespace PolicyBot.Knowledge.Policies.Word;

/// <summary>The check sum of ZIP archives (ISO 3309), which the archive reader of .NET does not compare.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes) sum = Table[(byte)(sum ^ one)] ^ (sum >> 8);

        return ~sum;
    }

    private static uint Entry(int number)
    {
        var entry = (uint)number;
        for (var bit = 0; bit < 8; bit++) entry = (entry & 1) == 1 ? (entry >> 1) ^ Polynomial : entry >> 1;

        return entry;
    }
}
