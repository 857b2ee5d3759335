using System.Runtime.InteropServices;

namespace PolicyBot.Knowledge.Answers;

/// <summary>How much of a passage is quoted, in words.</summary>
/// <param name="WholePassage">A passage up to this length is quoted whole.</param>
/// <param name="Shortest">A shorter quote goes on with what follows.</param>
/// <param name="Longest">What may not be exceeded except by steps, which are never cut.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct QuoteRoom(int WholePassage, int Shortest, int Longest)
{
    private static readonly QuoteRoom Wide = new(80, 45, 110);

    /// <summary>One sentence answers; what stands around it is for those who open the policy.</summary>
    private static readonly QuoteRoom Narrow = new(45, 20, 70);

    /// <param name="serves">Whether some sentence of the passage holds what is asked for; where none is sure, more is shown.</param>
    public static QuoteRoom For(AnswerForm form, bool serves) =>
        serves && form is (AnswerForm.Permission or AnswerForm.Person or AnswerForm.Deadline) ? Narrow : Wide;
}
