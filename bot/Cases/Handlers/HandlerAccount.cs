namespace PolicyBot.Cases.Handlers;

/// <summary>By what a channel knows a person of Legal.</summary>
public sealed record HandlerAccount(Handler Person, string Account);
