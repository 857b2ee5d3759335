using Microsoft.Extensions.Options;
using PolicyBot.Cases.Handlers;
using PolicyBot.Channels.Slack.People;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Slack.Turns;

/// <summary>Says who took a turn, whether they work cases, and which policies they may read.</summary>
internal sealed class Askers(FindAccount accounts, LookUpPeople lookUp, IKeepSlackPeople people, HandlerDirectory directory, IOptions<SlackOptions> options)
{
    private const string Everyone = "*";

    private readonly SlackOptions _options = options.Value;
    private readonly IReadOnlyList<HandlerAccount> _handlers = directory.AccountsOn(SlackAccounts.Name);

    /// <returns><see langword="null"/> for somebody from outside.</returns>
    /// <exception cref="CannotTellWhoException">Slack has to be asked, and did not say in time.</exception>
    public async Task<Asker.Employee?> FindAsync(Workspace workspace, SlackPerson person, Inquiry inquiry, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(workspace, person, inquiry, cancellationToken) is not { } account)
            return null;

        var name = inquiry.Name ? await NameAsync(workspace, person, cancellationToken) : person.Name;
        var audiences = inquiry.Audiences ? await AudiencesAsync(workspace, person, account, inquiry, cancellationToken) : [];

        // Where the bot is installed, it can write to them; who they are, is the same in all of an organisation.
        var kept = new KeptPerson(workspace.TeamId, workspace.EnterpriseId, person.UserId);
        string[] owners = account.IsAtHome ? [account.Owner, workspace.TeamId ?? account.Owner] : [account.Owner, person.TeamId ?? account.Owner];
        return new Asker.Employee($"slack:{account.Owner}/{person.UserId}", name, audiences)
        {
            OfLegal = _handlers.FirstOrDefault(handler => IsNamed([handler.Account], account, person))?.Person,
            KeepReach = token => people.KeepAsync(owners, kept, token),
            FindReach = token => people.FindNameAsync(owners, person.UserId, token),
        };
    }

    private async Task<string> NameAsync(Workspace workspace, SlackPerson person, CancellationToken cancellationToken)
    {
        try
        {
            return await lookUp.FindAsync(workspace, person.UserId, hasTime: false, cancellationToken) is { Name: { Length: > 0 } name } ? name : person.Name;
        }
        catch (CannotTellWhoException)
        {
            return person.Name; // a name is worth waiting for, but not as long as a trigger lasts
        }
    }

    private async Task<IReadOnlyList<string>> AudiencesAsync(Workspace workspace, SlackPerson person, Account account, Inquiry inquiry, CancellationToken cancellationToken)
    {
        var named = _options.Audiences.Where(audience => IsNamed(audience.Value, account, person)).Select(audience => audience.Key).ToList();
        var open = _options.Audiences.Where(audience => audience.Value.Contains(Everyone)).Select(audience => audience.Key).Except(named, StringComparer.Ordinal).ToList();

        return open.Count > 0 && await lookUp.FindAsync(workspace, person.UserId, inquiry.HasTime, cancellationToken) is { IsGuest: false, IsStranger: false }
            ? [.. named, .. open]
            : named;
    }

    // Without a team before it an id is of the one workspace that there is.
    private bool IsNamed(List<string> list, Account account, SlackPerson person) =>
        account.Names.Any(name => list.Contains($"{name}/{person.UserId}")) || (_options.BotToken.Length > 0 && list.Contains(person.UserId));
}
