using PolicyBot.Conversation.Feedback;
using PolicyBot.Knowledge.Answers;

namespace PolicyBot.Conversation.Dialogs.SeeGaps;

/// <summary>Everything that owners of policies should mend.</summary>
internal sealed record GapList
{
    /// <summary>Largest first.</summary>
    public required IReadOnlyList<Gap> Gaps { get; init; }

    /// <summary>Whether there are too many questions to look at, so that this is a random choice of them.</summary>
    public bool IsSample { get; init; }

    /// <summary>How many questions a group needs for its words to be shown.</summary>
    public required int ShownFrom { get; init; }

    /// <summary>Groups of fewer questions.</summary>
    public required int SmallGroups { get; init; }

    /// <summary>The questions in them, all together.</summary>
    public required int SmallGroupsQuestions { get; init; }

    /// <summary>By policy and version.</summary>
    public required IReadOnlyList<VerdictTally> Verdicts { get; init; }

    /// <summary>The most overdue first.</summary>
    public required IReadOnlyList<DueReview> Reviews { get; init; }

    public required IReadOnlyList<PolicyFinding> Findings { get; init; }
}
