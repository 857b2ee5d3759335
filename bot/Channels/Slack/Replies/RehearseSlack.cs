using Microsoft.Extensions.Options;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Slack.Replies;

/// <inheritdoc/>
internal sealed class RehearseSlack(ITakeTurns conversation, CardRenderer renderer, IOptions<SlackOptions> options) : IRehearse
{
    public bool IsOpen => options.Value is not { SigningSecret: "", AppToken: "" };

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task TakeAsync(string text, string? question, CancellationToken cancellationToken)
    {
        Turn turn = question is null
            ? new Turn.Said(text) { Asker = new Asker.Anonymous(), OwnFeedback = true }
            : new Turn.Pressed(Verbs.AskMore, new Dictionary<string, string> { [Verbs.QuestionField] = question }) { Asker = new Asker.Anonymous(), OwnFeedback = true };
        foreach (var body in renderer.Bodies(await conversation.TakeAsync(turn, cancellationToken)))
            SlackBody.Json(json => json.Message(body));
    }
}
