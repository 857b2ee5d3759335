using System.Text;

namespace PolicyBot.Knowledge.Index;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public int Number() => checked((int)Read());

    public int Signed()
    {
        var number = Read();
        return (int)(number >> 1) ^ -(int)(number & 1);
    }

    public string Text()
    {
        var length = Number();
        var text = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[length..];

        return text;
    }

    private uint Read()
    {
        uint number = 0;
        for (var (i, shift) = (0, 0); ; i++, shift += 7)
        {
            number |= (uint)(_rest[i] & 0x7F) << shift;
            if (_rest[i] >= 0x80) continue;

            _rest = _rest[(i + 1)..];
            return number;
        }
    }
}
