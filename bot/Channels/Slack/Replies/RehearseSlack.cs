using Microsoft.Extensions.Options;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Slack.Replies;

/// <inheritdoc/>
internal sealed class RehearseSlack(ITakeTurns conversation, CardRenderer renderer, OwnDoor door, IOptions<SlackOptions> options) : IRehearse
{
    public bool IsOpen => options.Value is not { SigningSecret: "", AppToken: "" };

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task TakeAsync(string text, CancellationToken cancellationToken)
    {
        var turn = new Turn.Said(text) { Asker = new Asker.Anonymous(), OwnFeedback = true, IsRehearsal = true };
        foreach (var message in renderer.Bodies(await conversation.TakeAsync(turn, cancellationToken)))
        {
            using var body = SlackBody.Json(json => json.Message(message)).ToSend();
            await door.KnockAsync(body, cancellationToken);
        }
    }
}
