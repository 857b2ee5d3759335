using System.Text;

namespace PolicyBot.Knowledge.Index;

/// <summary>What every file of an index begins with: a name, the order of bytes on this machine, and the build of the program.</summary>
internal static class IndexFile
{
    /// <summary>Of the SHA-256 at the end, over everything before it.</summary>
    public const int ChecksumLength = 32;

    private const int OneToFour = 0x01020304;

    public static byte[] Head =>
        [.. Encoding.ASCII.GetBytes("PolicyBot index\n"), .. BitConverter.GetBytes(OneToFour), .. typeof(IndexFile).Module.ModuleVersionId.ToByteArray()];
}
