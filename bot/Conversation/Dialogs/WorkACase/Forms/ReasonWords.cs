namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>What a <see cref="ReasonForm"/> says.</summary>
/// <param name="Heading">With a place for the number of the case.</param>
/// <param name="Ask">Above the reason; <see langword="null"/> when none is asked for.</param>
internal sealed record ReasonWords(string Verb, string Title, string Heading, string Intro, string? Ask, string Send);
