using PolicyBot.Channels.Slack.Api;
using PolicyBot.Storage;

namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>Where the bot was installed through <c>/slack/install</c>. Each question is answered from the database, since another process may have renewed a token a moment ago; but for tokens that it did not take yet.</summary>
internal sealed class InstalledWorkspaces(InstallationStore store, RenewTokens renewals, UnsavedTokens unsaved, SlackOAuth oauth, AllowedTeams allowed, TimeProvider time) : IWorkspaces
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromHours(2);

    /// <summary>Below this the renewal is waited for.</summary>
    private static readonly TimeSpan StillGood = TimeSpan.FromMinutes(1);

    public async Task<Workspace?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken)
    {
        var kept = await NewestAsync(
            token => teamId is null && enterpriseId is null ? store.FindOnlyAsync(token) : store.FindAsync(teamId, enterpriseId, token), cancellationToken);
        return await FreshAsync(kept, teamId, enterpriseId, cancellationToken);
    }

    public async Task<Workspace?> FindToWriteAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken)
    {
        if (await FindAsync(teamId, enterpriseId, cancellationToken) is { } workspace)
            return workspace;

        var kept = (teamId, enterpriseId) switch
        {
            (null, { } enterprise) => await NewestAsync(token => store.FindInOrganisationAsync(enterprise, token), cancellationToken),
            ({ }, null) => await NewestAsync(store.FindOnlyOrganisationAsync, cancellationToken),
            _ => null,
        };
        return await FreshAsync(kept, teamId, enterpriseId, cancellationToken);
    }

    public async Task<Workspace?> RenewAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var kept = await NewestAsync(token => store.FindAsync(workspace.TeamId, workspace.EnterpriseId, token), cancellationToken);
        if (kept is null || kept.Token != workspace.Token.Reveal())
            return kept?.ToWorkspace();

        return Of(await renewals.RenewAsync(kept, cancellationToken));
    }

    /// <summary>The news may be late, or come twice, and the bot may be installed again by then: Slack is asked whether it takes the token that is kept.</summary>
    public async Task ForgetAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken)
    {
        while (await NewestAsync(token => store.FindAsync(teamId, teamId is null ? enterpriseId : null, token), cancellationToken) is { } kept)
        {
            switch (await oauth.TestAsync(kept.Content.Tokens, cancellationToken))
            {
                case SlackAnswer<Done>.TryAgain again:
                    throw new WorkspaceUnavailableException(again.Code);
                case SlackAnswer<Done>.Refused { Code: var code } when SlackErrors.EndsInstallation(code):
                    if (await ReadAsync(token => store.ForgetAsync(kept, token), cancellationToken))
                        return;
                    break; // it was installed again meanwhile
                default:
                    return;
            }
        }
    }

    private async Task<Workspace?> FreshAsync(KeptInstallation? kept, string? teamId, string? enterpriseId, CancellationToken cancellationToken)
    {
        if (kept is null || !allowed.Includes(teamId ?? kept.Content.TeamId, enterpriseId ?? kept.Content.EnterpriseId))
            return null;

        var left = kept.Content.Tokens.ExpiresAt - time.GetUtcNow();
        if (left is null || left > RenewBefore)
            return kept.ToWorkspace();

        var renewing = renewals.RenewAsync(kept, cancellationToken);
        return left > StillGood ? kept.ToWorkspace() : Of(await renewing);
    }

    private static Workspace? Of(SlackAnswer<KeptInstallation> answer) => answer switch
    {
        SlackAnswer<KeptInstallation>.Done done => done.Value.ToWorkspace(),
        SlackAnswer<KeptInstallation>.TryAgain again => throw new WorkspaceUnavailableException(again.Code),
        _ => null,
    };

    private async Task<KeptInstallation?> NewestAsync(Func<CancellationToken, Task<KeptInstallation?>> read, CancellationToken cancellationToken) =>
        await ReadAsync(read, cancellationToken) is { } row ? unsaved.Newest(row) : null;

    private static async Task<T> ReadAsync<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await read(cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            throw new WorkspaceUnavailableException("database_away");
        }
    }
}
