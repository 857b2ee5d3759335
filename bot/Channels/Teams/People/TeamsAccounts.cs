using PolicyBot.Cases.Handlers;

namespace PolicyBot.Channels.Teams.People;

/// <summary>How Teams knows people of Legal.</summary>
internal sealed class TeamsAccounts : IHandlerAccounts
{
    public const string Name = "Teams";

    public string Channel => Name;

    public string AnAccount => $"the person's Entra object id, such as {TeamsId.Example}";

    public bool IsAccount(string? text) => TeamsId.Is(text);
}
