using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Search;

/// <param name="Passage">Its place in the generation.</param>
/// <param name="Whole">BM25 over the whole passage, by the question's own concepts.</param>
/// <param name="Before">The same of the passage before it in its policy; 0 when there is none.</param>
/// <param name="Behind">The same of the passage behind it in its policy; 0 when there is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ShortlistEntry(int Passage, double Whole, double Before, double Behind);
