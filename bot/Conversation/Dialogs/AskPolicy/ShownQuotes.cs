using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>
/// Which passages a written answer has quoted already, as its button for more carries them: without a model other passages would have been quoted, and the card for
/// more is made without one.
/// </summary>
internal static class ShownQuotes
{
    /// <summary>The name under which a button carries them.</summary>
    public const string Field = "shown";

    public static string Write(IEnumerable<Citation> citations) => string.Join('\n', citations.Select(PassageOf).Distinct(StringComparer.Ordinal));

    /// <summary>Everything that the policies say to the question but what was shown.</summary>
    /// <param name="written">By <see cref="Write"/>, or whatever a forger wrote; <see langword="null"/> when the first quotes were shown.</param>
    public static IReadOnlyList<Citation> Without(string? written, Answer.Quoted answer)
    {
        if (written is null)
            return answer.More;

        var shown = written.Split('\n').ToHashSet(StringComparer.Ordinal);

        return [.. answer.Citations.Concat(answer.More).Where(citation => !shown.Contains(PassageOf(citation)))];
    }

    // An anchor is the passage, and behind a point the sentences of it.
    private static string PassageOf(Citation citation) => $"{citation.PolicyId}#{citation.Anchor.Split('.')[0]}";
}
