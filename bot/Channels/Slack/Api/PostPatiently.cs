using System.Text.Json.Nodes;
using PolicyBot.Channels.Calls;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Primitives;

namespace PolicyBot.Channels.Slack.Api;

internal sealed partial class PostPatiently(ICallSlack slack, Ids ids, TimeProvider time, ILogger<PostPatiently> logger) : IPostPatiently
{
    private readonly Patience<SlackAnswer<MessagePlace>> _placing = new(SlackAnswers.Busy, ids, time);
    private readonly Patience<SlackAnswer<Done>> _doing = new(SlackAnswers.Busy, ids, time);
    private readonly Patience<SlackAnswer<OpenView>> _showing = new(SlackAnswers.Busy, ids, time);

    public async Task<MessagePlace?> PostAsync(Workspace workspace, string channel, string? threadTs, MessageBody message, CancellationToken cancellationToken)
    {
        var answer = await _placing.TryAsync(isRepeatable: false, token => slack.PostAsync(workspace, channel, threadTs, message, token), cancellationToken);
        return IsDone("post", answer) ? ((SlackAnswer<MessagePlace>.Done)answer).Value : null;
    }

    public async Task<bool> UpdateAsync(Workspace workspace, MessagePlace place, MessageBody message, CancellationToken cancellationToken) =>
        IsDone("update", await _placing.TryAsync(isRepeatable: true, token => slack.UpdateAsync(workspace, place, message, token), cancellationToken));

    public async Task<bool> DeleteAsync(Workspace workspace, MessagePlace place, CancellationToken cancellationToken) =>
        IsDone("delete", await _doing.TryAsync(isRepeatable: true, token => slack.DeleteAsync(workspace, place, token), cancellationToken));

    public async Task<bool> PostEphemeralAsync(
        Workspace workspace, string channel, string user, string? threadTs, MessageBody message, CancellationToken cancellationToken) =>
        IsDone("show", await _doing.TryAsync(isRepeatable: false, token => slack.PostEphemeralAsync(workspace, channel, user, threadTs, message, token), cancellationToken));

    public async Task<bool> RespondAsync(string responseUrl, ResponseMessage message, CancellationToken cancellationToken) =>
        IsDone("answer", await _doing.TryAsync(isRepeatable: false, token => slack.RespondAsync(responseUrl, message, token), cancellationToken));

    public async Task<bool> PublishHomeAsync(Workspace workspace, string user, JsonObject view, CancellationToken cancellationToken) =>
        IsDone("show at Home", await _showing.TryAsync(isRepeatable: true, token => slack.PublishHomeAsync(workspace, user, view, token), cancellationToken));

    private bool IsDone<T>(string what, SlackAnswer<T> answer)
    {
        if (answer.Code() is not { } code)
            return true;

        LogGivenUp(what, code, SlackErrors.Sentence(code));
        return false;
    }

    [LoggerMessage(LogLevel.Warning, "Slack did not take what we had to {What}: {Code}. {Mend}")]
    private partial void LogGivenUp(string what, string code, string mend);
}
