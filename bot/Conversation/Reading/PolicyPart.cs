namespace PolicyBot.Conversation.Reading;

/// <summary>A passage, with the headings that begin with it.</summary>
/// <param name="Anchor">Such as <c>p12</c>; see <see cref="PolicyLine.Anchor"/> for its lines.</param>
/// <param name="Headings">Those that the passage before did not have, outermost first, each with its depth from 1.</param>
public sealed record PolicyPart(string Anchor, IReadOnlyList<(int Depth, string Text)> Headings, IReadOnlyList<PolicyBlock> Blocks);
