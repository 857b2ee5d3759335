using System.Text.Json;
using PolicyBot.Channels.Slack.Workspaces;

namespace PolicyBot.Channels.Slack.Api;

/// <summary>Calls in the name of a workspace: within its rates, with another token when this one has expired, and with none when Slack takes it no more.</summary>
internal sealed partial class WorkspaceCalls(SlackCalls calls, IWorkspaces workspaces, SlackGates gates, ILogger<WorkspaceCalls> logger)
{
    private const string Expired = "token_expired";

    /// <param name="lane">What the method's rate is counted by within the workspace; empty for the method as a whole.</param>
    public async Task<SlackAnswer<JsonElement>> CallAsync(
        Workspace workspace, string method, string lane, SlackBody arguments, TimeSpan limit, CancellationToken cancellationToken)
    {
        var place = workspace.TeamId ?? workspace.EnterpriseId ?? "";
        if (gates.ClosedFor(place, method, lane) is { } left)
            return new SlackAnswer<JsonElement>.TryAgain("ratelimited", left, MayHaveArrived: false);

        var answer = await WithTokenAsync(workspace, method, arguments, limit, cancellationToken);
        if (answer is SlackAnswer<JsonElement>.TryAgain { Code: "ratelimited", After: { } after })
            gates.Close(place, method, lane, after);

        return answer;
    }

    private async Task<SlackAnswer<JsonElement>> WithTokenAsync(Workspace workspace, string method, SlackBody arguments, TimeSpan limit, CancellationToken cancellationToken)
    {
        var answer = await calls.CallAsync(method, workspace.Token, arguments, limit, cancellationToken);
        if (answer is not SlackAnswer<JsonElement>.Refused { Code: var code } || (code != Expired && !SlackErrors.EndsInstallation(code)))
            return answer;

        try
        {
            var other = code == Expired
                ? await workspaces.RenewAsync(workspace, cancellationToken)
                : await workspaces.FindAsync(workspace.TeamId, workspace.EnterpriseId, cancellationToken);
            if (other is not null && other.Token.Reveal() != workspace.Token.Reveal())
                return await calls.CallAsync(method, other.Token, arguments, limit, cancellationToken);

            if (code != Expired)
            {
                LogEnded(code, SlackErrors.Sentence(code));
                await workspaces.ForgetAsync(workspace.TeamId, workspace.EnterpriseId, cancellationToken);
            }

            return answer;
        }
        catch (WorkspaceUnavailableException)
        {
            return new SlackAnswer<JsonElement>.TryAgain("workspace_unavailable", null, MayHaveArrived: false);
        }
    }

    [LoggerMessage(LogLevel.Error, "Slack does not take the bot's token any more ({Code}). {Mend}")]
    private partial void LogEnded(string code, string mend);
}
