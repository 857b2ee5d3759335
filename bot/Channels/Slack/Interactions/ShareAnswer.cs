using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Replies;
using PolicyBot.Channels.Slack.Turns;
using PolicyBot.Conversation.Turns;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.Interactions;

/// <summary>
/// Shows an answer to the whole channel. It is answered anew, from policies that everyone may read; and not where people of other companies read along.
/// </summary>
internal sealed class ShareAnswer(ITakeTurns conversation, CardRenderer renderer, ShowReply show, ICallSlack slack, IPostPatiently post, HeldFields held)
{
    /// <summary>The button below an answer that only the asker sees.</summary>
    public JsonObject Button(string question) => Blocks.Actions(
    [
        Blocks.Button(
            ButtonBlocks.SendsNothing + SlackVerbs.Share,
            Texts.SlackShareButton,
            CarriedFields.Write(new Dictionary<string, string> { [Verbs.Field] = SlackVerbs.Share, [Verbs.QuestionField] = question }, BlockLimits.ButtonValue, held)),
    ]);

    public async Task ShareAsync(IReadOnlyDictionary<string, string> fields, Asker.Employee asker, ReplyPlace place, CancellationToken cancellationToken)
    {
        if (place.Channel is not { } channel || fields.GetValueOrDefault(Verbs.QuestionField) is not { Length: > 0 } question)
            return;
        if (await slack.IsSharedOutsideAsync(place.Workspace, channel, cancellationToken) is not SlackAnswer<bool>.Done { Value: false })
        {
            await show.ShowAsync(OutsideCards.NotShared(), place, cancellationToken);
            return;
        }

        var turn = TurnsOf.Pressed(asker with { Audiences = [] }, Verbs.Ask, new Dictionary<string, string> { [Verbs.QuestionField] = question }, inDialog: false, ownFeedback: true, inGroup: true);
        var reply = await conversation.TakeAsync(turn, cancellationToken);
        if (reply.Question is null)
            return; // no question: nothing to be shown to all

        foreach (var body in renderer.Bodies(reply))
            await PostAsync(body, place, channel, cancellationToken);
    }

    // The response address works also in channels that the bot is not a member of, but for five answers only.
    private async Task PostAsync(MessageBody body, ReplyPlace place, string channel, CancellationToken cancellationToken)
    {
        if (place.ResponseUrl is not { } address || !await post.RespondAsync(address, new ResponseMessage { Message = body, InChannel = true, ThreadTs = place.ThreadTs }, cancellationToken))
            await post.PostAsync(place.Workspace, channel, place.ThreadTs, body, cancellationToken);
    }
}
