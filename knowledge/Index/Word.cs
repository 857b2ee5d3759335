using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Index;

/// <summary>A word of a text: as it is compared, its stem, and where it stands.</summary>
/// <param name="Plain">Lower case, without accents and without 's, n't and the like.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(string Plain, string Stem, int Start, int Length);
