using Microsoft.Extensions.Options;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Slack.People;
using PolicyBot.Channels.Slack.Workspaces;

namespace PolicyBot.Channels.Slack.Turns;

/// <summary>
/// Says whose account somebody used, and whether it is the company's: in a channel that is shared with another company (Slack Connect) anybody may write to the bot. Of whom Slack
/// tells nothing is a stranger.
/// </summary>
internal sealed class FindAccount(LookUpPeople lookUp, AllowedTeams allowed, HandlerDirectory directory, IOptions<SlackOptions> options)
{
    private readonly IReadOnlyList<string> _named =
        [.. options.Value.Audiences.Values.SelectMany(list => list), .. directory.AccountsOn(SlackAccounts.Name).Select(handler => handler.Account)];


    /// <returns><see langword="null"/> for somebody from outside.</returns>
    /// <exception cref="CannotTellWhoException">Slack has to be asked, and did not say in time.</exception>
    public async Task<Account?> FindAsync(Workspace workspace, SlackPerson person, Inquiry inquiry, CancellationToken cancellationToken)
    {
        if (person.IsOfUnsaidTeam ? !inquiry.MayBeOutside : workspace.IsOwn(person.TeamId, person.EnterpriseId))
            return await AtHomeAsync(workspace, person, inquiry, cancellationToken);

        // A workspace that the settings name may be one of the organisation's too.
        var isAllowed = allowed.Includes(person.TeamId, person.EnterpriseId);
        if (isAllowed && (inquiry.IsNameless || person.EnterpriseId is not null || workspace.EnterpriseId is null))
            return Abroad(person.TeamId, person.EnterpriseId);

        return await lookUp.FindAsync(workspace, person.UserId, inquiry.HasTime, cancellationToken) switch
        {
            { IsStranger: false } user when workspace.IsOwn(user.TeamId, user.EnterpriseId) => AtHome(workspace, [user.TeamId, person.TeamId, .. user.Teams]),
            { IsStranger: false } user when allowed.Includes(user.TeamId, user.EnterpriseId) => Abroad(user.TeamId, user.EnterpriseId),
            var user => isAllowed ? Abroad(person.TeamId, user?.EnterpriseId) : null,
        };
    }

    private async Task<Account> AtHomeAsync(Workspace workspace, SlackPerson person, Inquiry inquiry, CancellationToken cancellationToken)
    {
        var account = AtHome(workspace, [person.TeamId]);
        if (inquiry.IsNameless || workspace.EnterpriseId is null || !IsNamedByAnother(account, person))
            return account;

        // Settings name somebody with this id in another workspace: one of the organisation's, or not.
        return await lookUp.FindAsync(workspace, person.UserId, inquiry.HasTime, cancellationToken) is { } user
            ? AtHome(workspace, [person.TeamId, user.TeamId, .. user.Teams])
            : account;
    }

    private bool IsNamedByAnother(Account account, SlackPerson person) =>
        _named.Any(text => text.Split('/') is [['T', ..] team, var user] && user == person.UserId && !account.Names.Contains(team));

    private static Account AtHome(Workspace workspace, IEnumerable<string?> teams) =>
        new(workspace.EnterpriseId ?? workspace.TeamId ?? "", Names([workspace.EnterpriseId, workspace.TeamId, .. teams]), IsAtHome: true);

    private static Account Abroad(string? team, string? enterprise) => new(enterprise ?? team!, Names([enterprise, team]), IsAtHome: false);

    private static IReadOnlyList<string> Names(IEnumerable<string?> ids) => [.. ids.OfType<string>().Distinct()];
}
