namespace PolicyBot.Conversation.Feedback;

/// <summary>A version of a policy that an answer quoted.</summary>
public readonly record struct CitedPolicy(string Id, string Version);
