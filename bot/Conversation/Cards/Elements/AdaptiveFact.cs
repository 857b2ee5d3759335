namespace PolicyBot.Conversation.Cards.Elements;

/// <summary>A name and its value. Clients read Markdown in both: see <see cref="CardMarkdown.Escape"/>.</summary>
public sealed record AdaptiveFact(string Title, string Value);
