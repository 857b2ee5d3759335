namespace PolicyBot.Conversation.Reading;

/// <param name="Anchor">As <see cref="PolicyLine.Anchor"/>.</param>
public sealed record PolicyRow(string Anchor, IReadOnlyList<string> Cells);
