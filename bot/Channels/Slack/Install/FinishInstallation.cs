using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Storage;

namespace PolicyBot.Channels.Slack.Install;

/// <summary>Changes the code that the browser brought for tokens, and keeps them; tokens of others are given back.</summary>
internal sealed partial class FinishInstallation(SlackOAuth oauth, InstallationStore store, AllowedTeams allowed, ILogger<FinishInstallation> logger)
{
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

        try
        {
            await store.KeepAsync(installation, cancellationToken);
            LogInstalled();
            return new InstallResult.Installed();
        }
        catch (StorageUnavailableException)
        {
            await GiveBackAsync(installation.Tokens, cancellationToken);
            LogFailed("database_away", SlackErrors.Sentence("database_away"));
            return new InstallResult.TryAgain();
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
