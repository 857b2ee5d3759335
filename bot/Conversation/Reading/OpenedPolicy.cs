namespace PolicyBot.Conversation.Reading;

/// <summary>A version of a policy as it is read, in no channel's mark-up. Texts are the policy's own unless they are said to be ours.</summary>
/// <param name="Facts">Name (ours) and value: version, owner, dates.</param>
/// <param name="Warnings">Sentences of ours that a reader has to know first: replaced, not in force yet, overdue.</param>
/// <param name="Parts">In the order of the document.</param>
public sealed record OpenedPolicy(string Title, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<string> Warnings, IReadOnlyList<PolicyPart> Parts);
