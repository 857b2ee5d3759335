using System.Text;

namespace PolicyBot.Knowledge.Index;

/// <summary>What every file of an index begins with: a name and the order of bytes on this machine; and the build of the program, where what is in it depends on that.</summary>
internal static class IndexFile
{
    /// <summary>Of the SHA-256 at the end, over everything before it.</summary>
    public const int ChecksumLength = 32;

    private const int OneToFour = 0x01020304;

    /// <summary>Of the passages and the words of the policies: another build may cut them differently.</summary>
    public static byte[] Head =>
        [.. Encoding.ASCII.GetBytes("PolicyBot index\n"), .. BitConverter.GetBytes(OneToFour), .. typeof(IndexFile).Module.ModuleVersionId.ToByteArray()];

    /// <summary>Of the vectors, which hang on a text and a model alone: a newer build goes on with what was paid for. The number is of the layout.</summary>
    public static byte[] HeadOfVectors => [.. Encoding.ASCII.GetBytes("PolicyBot vectors 1\n"), .. BitConverter.GetBytes(OneToFour)];
}
