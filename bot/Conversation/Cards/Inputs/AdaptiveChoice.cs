namespace PolicyBot.Conversation.Cards.Inputs;

/// <summary>One choice.</summary>
/// <param name="Title">At most 75 characters (Slack).</param>
public sealed record AdaptiveChoice(string Title, string Value);
