using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Teams.People;

/// <summary>Says who took a turn. An Entra object id is believed on Teams alone: on other channels the person can write there what they like.</summary>
internal sealed class Askers(IOptions<TeamsOptions> options, HandlerDirectory directory, IKeepConversations people)
{
    private const string Everyone = "*";

    private readonly FrozenDictionary<string, Handler> _handlers =
        directory.AccountsOn(TeamsAccounts.Name).ToFrozenDictionary(account => account.Account, account => account.Person, StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyList<(string Audience, FrozenSet<string> Members)> _audiences =
        [.. options.Value.Audiences.Select(audience => (audience.Key, audience.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase)))];

    public Asker.Employee Of(Activity activity)
    {
        var name = activity.From.Name ?? "";
        return activity is { ChannelId: Activity.TeamsChannelId, From.AadObjectId: { } person }
            ? new Asker.Employee($"teams:{person}", name, activity.IsPersonal ? AudiencesOf(person) : [])
            {
                OfLegal = _handlers.GetValueOrDefault(person),
                FindReach = activity.Tenants is [var tenant, ..] ? token => people.FindNameAsync(tenant, activity.From.Id, token) : null,
            }
            : new Asker.Employee($"{activity.ChannelId}:{activity.From.Id}", name, []);
    }

    private IReadOnlyList<string> AudiencesOf(string person) =>
        [.. _audiences.Where(audience => audience.Members.Contains(Everyone) || audience.Members.Contains(person)).Select(audience => audience.Audience)];
}
