using PolicyBot.Conversation.Feedback;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Primitives;

namespace PolicyBot.Conversation.Dialogs.SeeGaps;

/// <summary>Questions that ask for the same thing in vain, enough of them that some of their words may be shown.</summary>
internal sealed record Gap
{
    /// <summary>The question most like the others, with dots for what no other says.</summary>
    public required string Wording { get; init; }

    /// <summary>Questions; how many people asked them, nobody knows.</summary>
    public required int Count { get; init; }

    /// <summary>Those of them that got no answer.</summary>
    public required int Unanswered { get; init; }

    /// <summary>What was said of the others, and of the headings that an abstention named; most often first.</summary>
    public required IReadOnlyList<(Verdict Verdict, int Times)> Reasons { get; init; }

    /// <summary>First to last.</summary>
    public required IReadOnlyList<(UtcMonth Month, int Times)> Months { get; init; }

    public required NearestHeading? Nearest { get; init; }

    /// <summary>Only of words that several of the questions use.</summary>
    public required IReadOnlyList<ThesaurusProposal> Proposals { get; init; }
}
