using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>SHA-256 of a text: what was made of it is found by this, and not kept beside the text itself.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TextHash(ulong A, ulong B, ulong C, ulong D)
{
    public static TextHash Of(string text) => MemoryMarshal.Read<TextHash>(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
