using System.Text.Json;
using PolicyBot.Channels.Teams.Activities;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.People;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Teams.Invokes;

/// <summary>
/// Dialogs (task modules): opened by a button, a message action or a thumb, and submitted. Reports are taken here and nowhere else in Teams: what is sent in a
/// dialog is neither a message of the chat nor a card action that Teams audits by person.
/// </summary>
internal sealed class AnswerDialog(ITakeTurns conversation, TurnsOf turns, IServiceUrls serviceUrls, IKeepConversations people)
{
    /// <param name="sent">What the button carries, and what was typed.</param>
    public async Task<InvokeAnswer> AnswerAsync(Activity activity, JsonElement sent, CancellationToken cancellationToken)
    {
        var (verb, fields) = TurnsOf.Read(sent);

        return verb.Length == 0 ? InvokeAnswer.NotUnderstood : await PressAsync(activity, verb, fields, cancellationToken);
    }

    public async Task<InvokeAnswer> PressAsync(Activity activity, string verb, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var turn = turns.Pressed(activity, verb, fields, inDialog: true);
        if (verb == Verbs.FileNamed && turn.Asker is Asker.Employee employee && ConversationReference.Of(activity, serviceUrls) is { } reference)
            turn = turn with { Asker = employee with { KeepReach = token => people.KeepAsync(reference, token) } };

        return DialogAnswer.Of(await conversation.TakeAsync(turn, cancellationToken));
    }
}
