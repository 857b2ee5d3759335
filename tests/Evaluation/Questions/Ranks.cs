using System.Runtime.InteropServices;

namespace PolicyBot.Evaluation.Questions;

/// <summary>Where the expected places stand among the first ten passages found, from 1; <see langword="null"/> when they do not.</summary>
/// <param name="First">Of the first of them.</param>
/// <param name="Last">By which rank all that are needed have come: of the kind <c>multi</c> every one, otherwise any one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Ranks(int? First, int? Last);
