using PolicyBot.Cases.Handlers;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>A channel that takes every account for one.</summary>
internal sealed class AnyAccounts : IHandlerAccounts
{
    public string Channel => "Teams";

    public string AnAccount => "an id";

    public bool IsAccount(string? text) => true;
}
