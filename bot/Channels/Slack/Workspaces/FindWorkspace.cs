namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>Finds where the bot is installed, with some patience while Slack or the database is away.</summary>
internal sealed class FindWorkspace(IWorkspaces workspaces, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private const int MostTries = 8;

    /// <exception cref="WorkspaceUnavailableException">It could not be told for about two minutes.</exception>
    public async Task<Workspace?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken)
    {
        var pause = Pause;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await workspaces.FindAsync(teamId, enterpriseId, cancellationToken);
            }
            catch (WorkspaceUnavailableException) when (tries < MostTries)
            {
                await Task.Delay(pause, time, cancellationToken);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    /// <inheritdoc cref="IWorkspaces.ForgetAsync"/>
    /// <remarks>Waits as long as it takes.</remarks>
    public async Task ForgetAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken)
    {
        var pause = Pause;
        while (true)
        {
            try
            {
                await workspaces.ForgetAsync(teamId, enterpriseId, cancellationToken);
                return;
            }
            catch (WorkspaceUnavailableException)
            {
                await Task.Delay(pause, time, cancellationToken); // nobody tells us a second time
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }
}
