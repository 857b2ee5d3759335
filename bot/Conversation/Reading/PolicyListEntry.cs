namespace PolicyBot.Conversation.Reading;

/// <param name="Marker">As it is written, such as <c>3.</c> or <c>-</c>; empty when there is none.</param>
/// <param name="Number">What the marker counts; <see langword="null"/> when it is no number.</param>
/// <param name="Blocks">Its paragraphs, the marker left off, and the lists inside it.</param>
public sealed record PolicyListEntry(string Marker, int? Number, IReadOnlyList<PolicyBlock> Blocks);
