namespace PolicyBot.Channels.Slack.Turns;

/// <summary>Whose account somebody used. In an organisation one account is good in all its workspaces, and requests name now the one and now the other.</summary>
/// <param name="Owner">The organisation or, where there is none, the workspace: the same whichever of them a request names.</param>
/// <param name="Names">All ids by which settings may name the owner of this account: workspaces (<c>T0123</c>) and organisations (<c>E0123</c>).</param>
/// <param name="IsAtHome">Whether it is of the workspace, or the organisation, in which the bot was spoken to.</param>
internal sealed record Account(string Owner, IReadOnlyList<string> Names, bool IsAtHome);
