using Microsoft.Extensions.Options;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.People;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Slack.Turns;

/// <summary>
/// Says who took a turn, and whether they are the company's own people: in a channel that is shared with another company (Slack Connect) anybody may write to the bot.
/// Who cannot be told from a stranger is one.
/// </summary>
internal sealed class Askers(IOptions<SlackOptions> options, ICallSlack slack, IKeepSlackPeople people, TimeProvider time)
{
    private const string Everyone = "*";

    /// <summary>A name is worth waiting for, but not as long as a trigger lasts.</summary>
    private static readonly TimeSpan PatienceForNames = TimeSpan.FromSeconds(0.7);

    private readonly SlackOptions _options = options.Value;

    /// <param name="isSharedOutside">Whether the channel is shared with another company.</param>
    /// <param name="inPrivate">Whether nobody else reads the reply.</param>
    /// <param name="byName">Whether the person's real name matters: on a form, or in a case's trail.</param>
    /// <returns><see langword="null"/> for somebody from outside.</returns>
    public async Task<Asker.Employee?> FindAsync(
        Workspace workspace, SlackPerson person, bool isSharedOutside, bool inPrivate, bool byName, CancellationToken cancellationToken)
    {
        if (!await IsOwnAsync(workspace, person, isSharedOutside, cancellationToken))
            return null;

        var team = TeamOf(workspace, person);
        var name = byName ? await NameAsync(workspace, person, cancellationToken) : person.Name;
        var audiences = inPrivate ? await AudiencesAsync(workspace, person, team, cancellationToken) : [];

        return new Asker.Employee($"slack:{team}/{person.UserId}", name, audiences)
        {
            IsOfLegal = IsNamed(_options.Handlers, workspace, team, person),
            KeepReach = token => people.KeepAsync(team, person.EnterpriseId ?? workspace.EnterpriseId, person.UserId, token),
            FindReach = token => people.FindNameAsync(team, person.UserId, token),
        };
    }

    private async Task<bool> IsOwnAsync(Workspace workspace, SlackPerson person, bool isSharedOutside, CancellationToken cancellationToken)
    {
        if (person.TeamId is null && !isSharedOutside)
            return true; // only members of a workspace are in its own channels
        if (IsOwn(workspace, person.TeamId, person.EnterpriseId))
            return true;

        return await slack.FindUserAsync(workspace, person.UserId, cancellationToken) is SlackAnswer<SlackUser>.Done { Value: { IsStranger: false } user }
            && IsOwn(workspace, user.TeamId, user.EnterpriseId);
    }

    private bool IsOwn(Workspace workspace, string? team, string? enterprise) =>
        workspace.IsOwn(team, enterprise) || (team is not null && _options.AllowedTeams.Contains(team)) || (enterprise is not null && _options.AllowedTeams.Contains(enterprise));

    private async Task<string> NameAsync(Workspace workspace, SlackPerson person, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(PatienceForNames, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await slack.FindUserAsync(workspace, person.UserId, either.Token) is SlackAnswer<SlackUser>.Done { Value.Name: { Length: > 0 } name } ? name : person.Name;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return person.Name;
        }
    }

    private async Task<IReadOnlyList<string>> AudiencesAsync(Workspace workspace, SlackPerson person, string team, CancellationToken cancellationToken)
    {
        var named = _options.Audiences.Where(audience => IsNamed(audience.Value, workspace, team, person)).Select(audience => audience.Key).ToList();
        var open = _options.Audiences.Where(audience => audience.Value.Contains(Everyone)).Select(audience => audience.Key).Except(named, StringComparer.Ordinal).ToList();

        return open.Count > 0 && await slack.FindUserAsync(workspace, person.UserId, cancellationToken) is SlackAnswer<SlackUser>.Done { Value: { IsGuest: false, IsStranger: false } }
            ? [.. named, .. open]
            : named;
    }

    // Without a team before it an id is of the one workspace that there is. In an organisation an id is one person's in all its workspaces.
    private bool IsNamed(List<string> list, Workspace workspace, string team, SlackPerson person) =>
        list.Contains($"{team}/{person.UserId}")
        || (workspace.EnterpriseId is { } enterprise && list.Contains($"{enterprise}/{person.UserId}"))
        || (_options.BotToken.Length > 0 && list.Contains(person.UserId));

    private static string TeamOf(Workspace workspace, SlackPerson person) => person.TeamId ?? workspace.TeamId ?? workspace.EnterpriseId ?? "";
}
