using Microsoft.Extensions.Options;
using PolicyBot.Cases.Handlers;

namespace PolicyBot.Tests.TestKit;

/// <summary>People of Legal.</summary>
internal static class OfLegal
{
    public static Handler Lena { get; } = new("lena-vogt", "Lena Vogt") { Roles = HandlerRoles.Lead };

    /// <summary>Settings by which one person works cases in a channel, alone: nobody else could approve a closing.</summary>
    /// <param name="channel">Such as <c>Teams</c>.</param>
    public static (string Key, string Value)[] Settings(string channel, string account, string id = "lena-vogt", string name = "Lena Vogt", string role = "Lead") =>
    [
        ("Legal:ClosingNeedsApproval", "false"),
        ($"Legal:Handlers:{id}:Name", name),
        ($"Legal:Handlers:{id}:Roles:0", role),
        ($"Legal:Handlers:{id}:Accounts:{channel}:0", account),
    ];

    /// <summary>A directory of people who each have one account in one channel.</summary>
    public static HandlerDirectory Directory(string channel, params IEnumerable<string> accounts) => new(Options.Create(With(new LegalOptions(), channel, accounts)));

    /// <summary>Adds a person for each account. Each closes cases alone.</summary>
    public static LegalOptions With(LegalOptions legal, string channel, params IEnumerable<string> accounts)
    {
        legal.ClosingNeedsApproval = false;
        foreach (var account in accounts)
        {
            var id = $"handler-{legal.Handlers.Count + 1}";
            legal.Handlers[id] = new HandlerOptions { Name = $"Handler {legal.Handlers.Count + 1}", Roles = { HandlerRoles.Lead }, Accounts = { [channel] = [account] } };
        }

        return legal;
    }
}
