using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Activities;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Channels.Teams.Replies;
using PolicyBot.Conversation.Turns;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Teams.Invokes;

/// <summary>
/// Universal actions (Action.Execute) on cards in the message stream. The person and the state of things are looked at anew, since what a card carries is in the
/// client's hands. The card that comes back replaces it for whoever pressed; for everybody else the message itself is updated by the outbox.
/// </summary>
internal sealed class AnswerAction(ITakeTurns conversation, TurnsOf turns)
{
    public async Task<InvokeAnswer> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        var action = Json.Part(activity.Value, "action");
        if (Json.Text(action, "type") != "Action.Execute" || Json.Text(action, "verb") is not { Length: > 0 } verb)
            return Answer(StatusCodes.Status400BadRequest, "application/vnd.microsoft.error", new JsonObject { ["code"] = "BadRequest", ["message"] = Texts.UnknownVerbBody });

        var (_, fields) = TurnsOf.Read(Json.Part(action, "data"));
        var turn = turns.Pressed(activity, verb, fields, inDialog: false);
        var reply = await conversation.TakeAsync(turn, cancellationToken);

        // Said in passing: the card stays as it is.
        if (Verbs.IsForLegal(verb) && turn.Asker is not Asker.Employee { OfLegal: not null })
            return Answer(StatusCodes.Status200OK, "application/vnd.microsoft.activity.message", JsonValue.Create(Texts.LegalOnly));

        return reply.Cards is [var card, ..]
            ? Answer(StatusCodes.Status200OK, Attachment.AdaptiveCard, TeamsCards.InStream(card))
            : Answer(StatusCodes.Status200OK, "application/vnd.microsoft.activity.message", JsonValue.Create(Texts.ChatNothingToShow));
    }

    // The inner status tells; the response itself is always 200.
    private static InvokeAnswer Answer(int status, string type, JsonNode value) =>
        InvokeAnswer.Of(new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value });
}
