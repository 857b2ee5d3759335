using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Activities;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Inbox;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Channels.Teams.Replies;
using PolicyBot.Conversation.Dialogs.GiveFeedback;
using PolicyBot.Conversation.Feedback;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Teams.Invokes;

/// <summary>
/// Teams' thumbs under an answer. What is typed into Teams' own box is not kept, since it could tell who wrote it; after a thumb down the bot says so, and
/// offers the reasons to choose from.
/// </summary>
internal sealed class AnswerFeedback(
    ITakeTurns conversation, TurnsOf turns, ShortMemory memory, AnswerDialog dialogs, IServiceUrls serviceUrls, ActivityQueue queue, ISendPatiently connector)
{
    /// <summary>A thumb, submitted. Anything but an empty object in the answer is an error to Teams.</summary>
    public async Task<InvokeAnswer> TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        var reaction = Json.Text(Json.Part(activity.Value, "actionValue"), "reaction");
        if (Json.Text(activity.Value, "actionName") != "feedback" || reaction is not ("like" or "dislike"))
            return InvokeAnswer.NotUnderstood;

        if (memory.FeedbackOn(activity.ConversationId, activity.ReplyToId) is { } fields)
            await CountAsync(activity, reaction, fields, cancellationToken);

        return InvokeAnswer.Of(new JsonObject());
    }

    /// <summary>A thumb for which the dialog is to be ours.</summary>
    public Task<InvokeAnswer> AskAsync(Activity activity, CancellationToken cancellationToken)
    {
        var sent = Json.Part(activity.Value, "data") is { ValueKind: System.Text.Json.JsonValueKind.Object } data ? data : activity.Value;
        var reaction = Json.Text(Json.Part(sent, "actionValue"), "reaction");
        if (Json.Text(sent, "actionName") != "feedback" || reaction is not ("like" or "dislike"))
            return Task.FromResult(InvokeAnswer.NotUnderstood);

        // Without fields the dialogue says that the answer is too old to be judged.
        var fields = memory.FeedbackOn(activity.ConversationId, activity.ReplyToId) ?? new Dictionary<string, string>();
        return dialogs.PressAsync(activity, reaction == "like" ? Verbs.FeedbackYes : Verbs.FeedbackNo, fields, cancellationToken);
    }

    private async Task CountAsync(Activity activity, string reaction, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        if (reaction == "like")
        {
            await conversation.TakeAsync(turns.Pressed(activity, Verbs.FeedbackYes, fields, inDialog: true), cancellationToken);
            return;
        }

        var counted = new Dictionary<string, string>(fields) { [FeedbackForm.ReasonField] = nameof(Verdict.SomethingElse) };
        await conversation.TakeAsync(turns.Pressed(activity, Verbs.FeedbackSend, counted, inDialog: true), cancellationToken);

        // In a group all would read that somebody has just judged, and among few that says who.
        if (!activity.IsPersonal || !memory.IsFirstWhyNot(fields) || !serviceUrls.TryTrust(activity.ServiceUrl, out var serviceUrl))
            return;

        var why = new OutgoingActivity
        {
            Summary = WhyNotCard.Summary,
            Cards = [WhyNotCard.Of(fields)],
            ConversationId = activity.ConversationId,
        };
        // With too much waiting it is left out: the thumb is counted.
        queue.TryAdd(activity.ConversationId, token => connector.SendAsync(new ConversationAddress(serviceUrl, activity.ConversationId), why, token));
    }
}
