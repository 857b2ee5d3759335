using System.Text;

namespace PolicyBot.Knowledge.Index;

/// <summary>Writes small numbers in few bytes (seven bits in each, the lowest first) and text as UTF-8 behind its length.</summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <param name="number">Not below 0.</param>
    public void Number(int number) => Write(checked((uint)number));

    /// <summary>Numbers near 0, on both sides, are the short ones.</summary>
    public void Signed(int number) => Write((uint)((number << 1) ^ (number >> 31)));

    public void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        Reserve(length);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    private void Write(uint number)
    {
        Reserve(5);
        for (; number >= 0x80; number >>= 7) _bytes[Length++] = (byte)(number | 0x80);

        _bytes[Length++] = (byte)number;
    }

    private void Reserve(int more)
    {
        if (_bytes.Length - Length >= more) return;

        Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max((long)Length + more, 2L * _bytes.Length)));
    }
}
