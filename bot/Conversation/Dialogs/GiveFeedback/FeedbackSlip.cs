using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Feedback;

namespace PolicyBot.Conversation.Dialogs.GiveFeedback;

/// <summary>What the buttons under an answer carry, so that it can be judged later: nothing of it is kept here.</summary>
internal sealed record FeedbackSlip
{
    public const string TicketField = "ticket";
    public const string KindField = "kind";
    public const string CitedField = "cited";

    // Ids are short; a version is whatever its owner wrote.
    private const int NameMaxLength = 60;

    public required string Ticket { get; init; }

    public required FeedbackKind Kind { get; init; }

    public required IReadOnlyList<CitedPolicy> Cited { get; init; }

    /// <summary>A follow-up made whole.</summary>
    public required string Question { get; init; }

    /// <summary>One policy a line, its version behind a tab.</summary>
    public static string Write(IEnumerable<CitedPolicy> cited) => string.Join('\n', cited.Distinct().Select(policy => $"{Plain(policy.Id)}\t{Plain(policy.Version)}"));

    /// <param name="written">By <see cref="Write"/>; a ticket vouches for it.</param>
    public static IReadOnlyList<CitedPolicy> Read(string written) =>
        [.. written.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t', 2)).Where(parts => parts.Length == 2).Select(parts => new CitedPolicy(parts[0], parts[1]))];

    /// <summary>What the ticket is good for: an answer of this kind that quoted these policies.</summary>
    public static string PurposeOf(FeedbackKind kind, string cited) => $"feedback on {kind}: {cited}";

    private static string Plain(string name) => CardLength.Shorten(string.Concat(name.Where(letter => !char.IsControl(letter))), NameMaxLength);
}
