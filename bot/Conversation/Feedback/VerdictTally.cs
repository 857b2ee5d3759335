namespace PolicyBot.Conversation.Feedback;

/// <summary>How often people said this of answers that quoted this version of a policy.</summary>
public sealed record VerdictTally(CitedPolicy Policy, Verdict Verdict, int Times);
