using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Storage;

namespace PolicyBot.Channels.Slack.Install;

/// <summary>
/// Changes the code that the browser brought for tokens, and keeps them; tokens of others are given back. Those of the company never are: a bot whose token is revoked is thrown out of
/// every channel that it was invited to.
/// </summary>
internal sealed partial class FinishInstallation(SlackOAuth oauth, InstallationStore store, AllowedTeams allowed, TimeProvider time, ILogger<FinishInstallation> logger)
{
    /// <summary>As long as somebody waits before a page.</summary>
    private const int MostTries = 6;

    private const string DatabaseAway = "database_away";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    public async Task<InstallResult> HandleAsync(string code, string redirectUri, CancellationToken cancellationToken)
    {
        var answer = await oauth.ExchangeAsync(code, redirectUri, cancellationToken);
        if (answer.Code() is { } trouble)
        {
            LogFailed(trouble, SlackErrors.Sentence(trouble));
            return answer is SlackAnswer<Installation>.Refused ? new InstallResult.Refused(trouble) : new InstallResult.TryAgain();
        }

        var installation = ((SlackAnswer<Installation>.Done)answer).Value;
        if (!allowed.Includes(installation.TeamId, installation.EnterpriseId))
        {
            await GiveBackAsync(installation.Tokens, cancellationToken);
            LogNotAllowed();
            return new InstallResult.NotAllowed();
        }

        if (!await KeepAsync(installation, cancellationToken))
        {
            LogFailed(DatabaseAway, SlackErrors.Sentence(DatabaseAway));
            return new InstallResult.NotKept();
        }

        LogInstalled();
        return new InstallResult.Installed();
    }

    private async Task<bool> KeepAsync(Installation installation, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await store.KeepAsync(installation, cancellationToken);
                return true;
            }
            catch (StorageUnavailableException) when (tries < MostTries)
            {
                await Task.Delay(BetweenTries, time, cancellationToken);
            }
            catch (StorageUnavailableException)
            {
                return false;
            }
        }
    }

    private async Task GiveBackAsync(BotTokens tokens, CancellationToken cancellationToken)
    {
        if ((await oauth.RevokeAsync(tokens, cancellationToken)).Code() is { } code)
            LogNotGivenBack(code);
    }

    [LoggerMessage(LogLevel.Information, "The bot was installed in a workspace or an organisation of Slack.")]
    private partial void LogInstalled();

    [LoggerMessage(LogLevel.Warning, "Somebody tried to install the bot in Slack where Slack:AllowedTeams does not name the workspace or the organisation.")]
    private partial void LogNotAllowed();

    [LoggerMessage(LogLevel.Warning, "An installation in Slack failed: {Code}. {Mend}")]
    private partial void LogFailed(string code, string mend);

    [LoggerMessage(LogLevel.Warning, "A token that is not wanted could not be given back to Slack: {Code}. Whoever installed the app can remove it in Slack.")]
    private partial void LogNotGivenBack(string code);
}
