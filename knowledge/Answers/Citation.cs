namespace PolicyBot.Knowledge.Answers;

/// <summary>Where a quote stands, and the quote itself.</summary>
public sealed record Citation
{
    public required string PolicyId { get; init; }

    public required string PolicyTitle { get; init; }

    /// <summary>As its owner numbered it; a file without a number has a fingerprint of its content for one, eight hexadecimal digits.</summary>
    public required string Version { get; init; }

    /// <summary>The first day in force; <see langword="null"/> when the policy does not say.</summary>
    public required DateOnly? EffectiveDate { get; init; }

    /// <summary>Who answers for the policy, as its front matter says; <see langword="null"/> when it does not.</summary>
    public required string? Owner { get; init; }

    /// <summary>The day by which the owner has to read the policy again; <see langword="null"/> when it does not say.</summary>
    public required DateOnly? ReviewDate { get; init; }

    /// <summary>The headings above the quote, outermost first, without the title of the policy.</summary>
    public required IReadOnlyList<string> HeadingPath { get; init; }

    /// <summary>
    /// Names the quoted lines on the page of this version of the policy, as the fragment of its address: <c>p12</c> for a whole passage,
    /// <c>p12.3-5</c> for its sentences 3 to 5, both counted from 1 in the order of the document.
    /// </summary>
    public required string Anchor { get; init; }

    /// <summary>Found character for character in the passage, its mark-up aside; one line for each paragraph, list item or table row of which something is quoted.</summary>
    public required string Quote { get; init; }

    /// <summary>What each line of the quote is in the document, in their order; empty when it is not known.</summary>
    public IReadOnlyList<PolicyPageKind> Lines { get; init; } = [];
}
