namespace PolicyBot.Conversation.Reading;

/// <summary>The smallest thing that can be quoted: a sentence, a list item, a table row, a line of code.</summary>
/// <param name="Anchor">Such as <c>p12.3</c>, the third line of the passage <c>p12</c>.</param>
public sealed record PolicyLine(string Anchor, string Text);
