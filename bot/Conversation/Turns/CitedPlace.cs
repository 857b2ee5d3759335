namespace PolicyBot.Conversation.Turns;

/// <summary>Where a quote stands, in words for a footnote. None of them is shortened.</summary>
public sealed record CitedPlace
{
    /// <summary>Of the policy.</summary>
    public required string Title { get; init; }

    /// <summary>The headings above the quote, outermost first, in one line; empty when there is none.</summary>
    public required string Section { get; init; }

    /// <summary>Letter by letter as in the policy; a line for each paragraph, list item or table row.</summary>
    public required string Quote { get; init; }

    /// <summary>To the place in the policy; <see langword="null"/> when the reader cannot get there.</summary>
    public Uri? Link { get; init; }
}
