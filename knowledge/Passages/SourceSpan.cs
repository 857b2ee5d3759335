using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Passages;

/// <summary>A stretch of the file, in characters from its beginning; the mark-up inside it is part of it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SourceSpan(int Start, int Length)
{
    public int End => Start + Length;
}
