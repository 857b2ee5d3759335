using Microsoft.Extensions.Options;

namespace PolicyBot.Cases.Handlers;

/// <summary>The people under <c>Legal:Handlers</c>.</summary>
public sealed class HandlerDirectory(IOptions<LegalOptions> options)
{
    private readonly IReadOnlyDictionary<string, Handler> _people = options.Value.Handlers.ToDictionary(
        pair => pair.Key,
        pair => new Handler(pair.Key, pair.Value.Name) { Roles = pair.Value.Roles.Aggregate(HandlerRoles.None, (all, role) => all | role) },
        StringComparer.Ordinal);

    private readonly Dictionary<string, IReadOnlyList<Absence>> _absences = options.Value.Handlers.ToDictionary(
        pair => pair.Key,
        pair => (IReadOnlyList<Absence>)[.. pair.Value.Away.Select(text => Absence.TryParse(text, out var absence) ? absence : throw new FormatException("This is no absence."))],
        StringComparer.Ordinal);

    public IEnumerable<Handler> All => _people.Values;

    public Handler? Find(string id) => _people.GetValueOrDefault(id);

    /// <summary>When they are away, in the order of the settings; never for somebody who is unknown.</summary>
    public IReadOnlyList<Absence> AbsencesOf(string id) => _absences.GetValueOrDefault(id, []);

    public bool IsAway(string id, DateOnly day) => AbsencesOf(id).Any(absence => absence.Holds(day));

    /// <returns>Who stands in for them; <see langword="null"/> when nobody is named.</returns>
    public Handler? DeputyOf(string id) => options.Value.Handlers.TryGetValue(id, out var person) ? Find(person.Deputy) : null;

    /// <summary>Who stands in, then who stands in for those, each once and never the person themselves.</summary>
    public IEnumerable<Handler> DeputiesOf(string id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        for (var next = DeputyOf(id); next is not null && seen.Add(next.Id); next = DeputyOf(next.Id))
            yield return next;
    }

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
