using Microsoft.Extensions.Options;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Outbox;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>A channel, a group chat, or each handler's own chat.</summary>
internal sealed class TeamsKind(IOptions<TeamsOptions> options, HandlerDirectory directory, IHostEnvironment environment) : IDestinationKind
{
    public const string Name = "teams";

    public string Kind => Name;

    public bool Follows => true;

    public IReadOnlyCollection<string>? PeopleApart(Destination destination) =>
        TeamsPlace.TryParse(destination.Url) is TeamsPlace.Handlers ? [.. directory.AccountsOn(TeamsAccounts.Name).Select(account => account.Person.Id).Distinct()] : null;

    public IEnumerable<string> Check(string key, Destination destination)
    {
        var teams = options.Value;
        if (teams.AppId.Length == 0 && !environment.IsDevelopment())
            yield return $"{key}:Kind is \"{Name}\", but Teams:AppId is empty, so that nobody can be written to in Teams. Set Teams:AppId to the app id of the bot's registration, or take the destination out.";

        if (destination.Secret.Reveal().Length > 0)
            yield return $"{key}:Secret is set, and Teams has no use for one. Take it out.";

        switch (TeamsPlace.TryParse(destination.Url))
        {
            case null:
                yield return $"{key}:Url leads to no channel and no group chat of Teams. Write the link that \"Get link to channel\" or \"Copy link\" of the chat gives, with its tenantId (https://teams.microsoft.com/l/channel/19%3A...%40thread.tacv2/Name?groupId=...&tenantId=...), or the word {TeamsPlace.HandlersWord} for each handler's own chat with the bot.";
                break;
            case TeamsPlace.Channel { TenantId: var tenant } when !IsAllowed(teams, tenant):
            case TeamsPlace.GroupChat { TenantId: { } other } when !IsAllowed(teams, other):
                yield return $"{key}:Url leads into a tenant that may not use the bot. Write a link of your own tenant, or add the tenant to Teams:AllowedTenants.";
                break;
            case TeamsPlace.Handlers when directory.AccountsOn(TeamsAccounts.Name).Count == 0:
                yield return $"{key}:Url is \"{TeamsPlace.HandlersWord}\", but nobody under Legal:Handlers has an account in Teams. Add the handlers' Entra object ids as Legal:Handlers:...:Accounts:Teams.";
                break;
        }
    }

    private static bool IsAllowed(TeamsOptions teams, string tenant)
    {
        var allowed = teams.AllowedTenants.Count > 0 ? teams.AllowedTenants : [teams.TenantId];

        return allowed.Contains(tenant, StringComparer.OrdinalIgnoreCase) || (allowed is [""] && teams.AppId.Length == 0);
    }
}
