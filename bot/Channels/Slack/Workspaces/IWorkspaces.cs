namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>Where the bot is installed, and by which token it speaks there.</summary>
internal interface IWorkspaces
{
    /// <param name="teamId">As Slack's request names it; <see langword="null"/> with an <paramref name="enterpriseId"/>: installed for the whole organisation; both <see langword="null"/>: the only workspace that there is.</param>
    /// <returns><see langword="null"/> when the bot is not installed there, or that workspace is not one of the company's.</returns>
    /// <exception cref="WorkspaceUnavailableException">It cannot be told now, since Slack or the database is away.</exception>
    Task<Workspace?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken);

    /// <summary>Where somebody, or a channel, can be written to whom a setting names, or who spoke to the bot before: as it is found for a request, or else through the organisation.</summary>
    /// <param name="teamId">Of a workspace in which the bot itself is not installed: the whole organisation's installation, where there is one and no other, may reach into it.</param>
    /// <param name="enterpriseId">Alone, of an organisation in which the bot is installed in single workspaces: one of these.</param>
    /// <returns><see langword="null"/> when there is none, or it is not the company's.</returns>
    /// <exception cref="WorkspaceUnavailableException">It cannot be told now, since Slack or the database is away.</exception>
    Task<Workspace?> FindToWriteAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken);

    /// <summary>Slack says that the token has expired.</summary>
    /// <returns>The same workspace with another token; <see langword="null"/> when there is none.</returns>
    Task<Workspace?> RenewAsync(Workspace workspace, CancellationToken cancellationToken);

    /// <summary>It is said that the bot was uninstalled, or its tokens were revoked: they are deleted, if Slack takes them no more.</summary>
    /// <exception cref="WorkspaceUnavailableException">It cannot be told now, since Slack or the database is away.</exception>
    Task ForgetAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken);
}
