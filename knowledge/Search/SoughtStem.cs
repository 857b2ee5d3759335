using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Search;

/// <param name="Stem">Its number in the vocabulary.</param>
/// <param name="Worth">What finding it is worth, above 0.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SoughtStem(int Stem, double Worth);
