namespace PolicyBot.Cases.Handlers;

/// <summary>A channel that people of Legal use, and what its ids of people are like.</summary>
public interface IHandlerAccounts
{
    /// <summary>As under <c>Legal:Handlers:{id}:Accounts</c>, such as <c>Teams</c>.</summary>
    string Channel { get; }

    /// <summary>What such an id is, with an example.</summary>
    string AnAccount { get; }

    bool IsAccount(string? text);
}
