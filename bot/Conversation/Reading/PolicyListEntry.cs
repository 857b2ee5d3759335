namespace PolicyBot.Conversation.Reading;

/// <param name="Marker">As it is written, such as <c>3.</c> or <c>-</c>; empty when there is none.</param>
/// <param name="Number">What the marker counts; <see langword="null"/> when it is no number.</param>
/// <param name="Lines">Its sentences, without the marker.</param>
public sealed record PolicyListEntry(string Marker, int? Number, IReadOnlyList<PolicyLine> Lines);
