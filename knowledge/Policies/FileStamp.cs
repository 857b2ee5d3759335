using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Policies;

/// <summary>What shows cheaply that a file is no longer the one it was.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="WrittenAt">Last written, UTC.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FileStamp(long Length, DateTime WrittenAt);
