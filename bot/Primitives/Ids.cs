using System.Buffers.Binary;

namespace PolicyBot.Primitives;

/// <summary>
/// Makes ids. There are two kinds on purpose: a timed id sorts by arrival and therefore tells the millisecond it was made in;
/// whatever an anonymous person causes takes an untimed one (DESIGN, "The way a report goes").
/// </summary>
public sealed class Ids(IEntropy entropy, TimeProvider time)
{
    /// <summary>UUID version 7 (RFC 9562, section 5.7): the first 48 bits are the Unix time in milliseconds.</summary>
    public Guid Timed()
    {
        Span<byte> bytes = stackalloc byte[16];
        entropy.Fill(bytes[6..]);
        Span<byte> milliseconds = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(milliseconds, time.GetUtcNow().ToUnixTimeMilliseconds());
        milliseconds[2..].CopyTo(bytes);
        return Shaped(bytes, version: 7);
    }

    /// <summary>UUID version 4 (RFC 9562, section 5.4): random but for its version and variant.</summary>
    public Guid Untimed()
    {
        Span<byte> bytes = stackalloc byte[16];
        entropy.Fill(bytes);
        return Shaped(bytes, version: 4);
    }

    /// <summary>Random bytes for keys, nonces and secrets.</summary>
    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        entropy.Fill(bytes);
        return bytes;
    }

    /// <summary>Evenly spread over 0 (inclusive) to 1 (exclusive); for jitter.</summary>
    public double Fraction()
    {
        Span<byte> bytes = stackalloc byte[8];
        entropy.Fill(bytes);
        return (BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>Up to a tenth later than asked for, so that all who wait do not come at once.</summary>
    public TimeSpan Spread(TimeSpan pause) => pause + (pause * 0.1 * Fraction());

    private static Guid Shaped(Span<byte> bytes, int version)
    {
        bytes[6] = (byte)((bytes[6] & 0x0F) | (version << 4));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
