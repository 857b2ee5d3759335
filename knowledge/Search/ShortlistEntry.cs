using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Search;

/// <param name="Passage">Its place in the generation.</param>
/// <param name="Whole">BM25 over the whole passage, by the question's own concepts.</param>
/// <param name="Around">The higher of the same of the passages before and behind it in its policy; 0 when there is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ShortlistEntry(int Passage, double Whole, double Around);
