namespace PolicyBot.Conversation.Turns;

/// <summary>That there is news, and nothing of what it is.</summary>
public readonly record struct NewsNotice;
