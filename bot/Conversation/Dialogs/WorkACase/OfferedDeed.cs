namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>Something that one handler can do on one case now.</summary>
/// <param name="Verb">One of <see cref="Turns.Verbs"/>; it carries the number of the case.</param>
/// <param name="Title">In the reader's language, as a button says it.</param>
internal sealed record OfferedDeed(string Verb, string Title);
