using Microsoft.Extensions.Options;

namespace PolicyBot.Cases.Handlers;

/// <summary>The people under <c>Legal:Handlers</c>.</summary>
public sealed class HandlerDirectory(IOptions<LegalOptions> options)
{
    private readonly IReadOnlyDictionary<string, Handler> _people = options.Value.Handlers.ToDictionary(
        pair => pair.Key,
        pair => new Handler(pair.Key, pair.Value.Name) { Roles = pair.Value.Roles.Aggregate(HandlerRoles.None, (all, role) => all | role) },
        StringComparer.Ordinal);

    public IEnumerable<Handler> All => _people.Values;

    public Handler? Find(string id) => _people.GetValueOrDefault(id);

    /// <param name="channel">As in <see cref="IHandlerAccounts.Channel"/>.</param>
    public IReadOnlyList<HandlerAccount> AccountsOn(string channel) =>
    [
        .. from person in options.Value.Handlers
           from accounts in person.Value.Accounts
           where accounts.Key.Equals(channel, StringComparison.OrdinalIgnoreCase)
           from account in accounts.Value
           select new HandlerAccount(_people[person.Key], account),
    ];
}
