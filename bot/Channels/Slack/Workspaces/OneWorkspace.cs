using System.Text.Json;
using Microsoft.Extensions.Options;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>
/// The workspace of <see cref="SlackOptions.BotToken"/>. Slack is asked once whose token it is (<c>auth.test</c>), by all who wait together; when that failed, again after a pause.
/// </summary>
internal sealed partial class OneWorkspace(
    SlackCalls slack, AllowedTeams allowed, IOptions<SlackOptions> options, TimeProvider time, ILogger<OneWorkspace> logger) : IWorkspaces
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly Secret<string> _token = new(options.Value.BotToken);
    private readonly Lock _lock = new();
    private Task<SlackAnswer<Workspace>>? _asking;
    private DateTimeOffset _askAgain;

    public async Task<Workspace?> FindAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken) =>
        await OwnAsync(cancellationToken) is var own && IsIn(own, teamId, enterpriseId) ? own : null;

    public async Task<Workspace?> FindToWriteAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken) =>
        await OwnAsync(cancellationToken) is var own && (IsIn(own, teamId, enterpriseId) || IsReached(own, teamId, enterpriseId)) ? own : null;

    /// <summary>A token that was written by hand is not renewed.</summary>
    public Task<Workspace?> RenewAsync(Workspace workspace, CancellationToken cancellationToken) => Task.FromResult<Workspace?>(null);

    /// <summary>The token stays written down; whether it is good is asked again, since somebody may install the app again and Slack then gives the same one.</summary>
    public Task ForgetAsync(string? teamId, string? enterpriseId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_asking is { IsCompleted: true })
                (_asking, _askAgain) = (null, time.GetUtcNow() + Pause);
        }

        return Task.CompletedTask;
    }

    private async Task<Workspace> OwnAsync(CancellationToken cancellationToken)
    {
        var answer = await AskOnceAsync(cancellationToken);
        return answer is SlackAnswer<Workspace>.Done { Value: var own } ? own : throw new WorkspaceUnavailableException(answer.Code()!);
    }

    private Task<SlackAnswer<Workspace>> AskOnceAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_asking is null && time.GetUtcNow() < _askAgain)
                return Task.FromResult<SlackAnswer<Workspace>>(new SlackAnswer<Workspace>.TryAgain("asked a moment ago", null, MayHaveArrived: false));

            _asking ??= AskAsync(CancellationToken.None); // for all who wait: none of them may end it for the others
            return _asking.WaitAsync(cancellationToken);
        }
    }

    private async Task<SlackAnswer<Workspace>> AskAsync(CancellationToken cancellationToken)
    {
        await Task.Yield(); // out of the lock
        var said = await slack.CallAsync("auth.test", _token, SlackBody.Form(), SlackCalls.AttemptFor, cancellationToken);
        var answer = said.Then(Read);
        if (answer.Code() is { } code)
        {
            LogUnknown(code, SlackErrors.Sentence(code));
            lock (_lock)
                (_asking, _askAgain) = (null, time.GetUtcNow() + Pause);
        }

        return answer;
    }

    private SlackAnswer<Workspace> Read(JsonElement json)
    {
        var team = Json.Text(json, "team_id");
        var enterprise = Json.Text(json, "enterprise_id");
        var isWholeOrganisation = Json.Flag(json, "is_enterprise_install") && enterprise is not null;
        return Json.Text(json, "user_id") is { Length: > 0 } user && (team is not null || isWholeOrganisation)
            ? new SlackAnswer<Workspace>.Done(new Workspace { TeamId = isWholeOrganisation ? null : team, EnterpriseId = enterprise, BotUserId = user, Token = _token })
            : new SlackAnswer<Workspace>.TryAgain(SlackErrors.Unreadable, null, MayHaveArrived: false);
    }

    private bool IsIn(Workspace own, string? teamId, string? enterpriseId)
    {
        var isOwn = (teamId, enterpriseId) switch
        {
            (null, null) => true,
            ({ } team, _) when own.TeamId is not null => team == own.TeamId,
            _ when own.TeamId is null => own.IsOwn(teamId, enterpriseId),
            _ => false,
        };
        return isOwn && IsAllowed(own, teamId, enterpriseId);
    }

    // Which workspaces an organisation has nobody tells us. Slack knows it, and refuses what is none of them.
    private bool IsReached(Workspace own, string? teamId, string? enterpriseId) => (teamId, enterpriseId) switch
    {
        (null, { } enterprise) => enterprise == own.EnterpriseId && IsAllowed(own, teamId, enterpriseId),
        ({ }, null) => own.TeamId is null && IsAllowed(own, teamId, enterpriseId),
        _ => false,
    };

    private bool IsAllowed(Workspace own, string? teamId, string? enterpriseId) =>
        allowed.AreUnsaid || allowed.Includes(teamId ?? own.TeamId, enterpriseId ?? own.EnterpriseId);

    [LoggerMessage(LogLevel.Warning, "Slack did not say whose token Slack:BotToken is: {Code}. {Mend}")]
    private partial void LogUnknown(string code, string mend);
}
