using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Workspaces;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Turns;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.Replies;

/// <summary>Shows a reply where it can be shown: in the modal that was pressed in, in a new one, or as messages.</summary>
internal sealed partial class ShowReply(CardRenderer renderer, HeldFields held, ICallSlack slack, IPostPatiently post, TimeProvider time, ILogger<ShowReply> logger)
{
    private const int MostTries = 6;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>The same place, with an answer seen there while it is written: where it is a message for all who read there, which can be changed later. What is for one person's eyes cannot.</summary>
    public ReplyPlace WithDraft(ReplyPlace place, CancellationToken cancellationToken) =>
        place is { Channel: { } channel, OnlyForAsker: false, IsForModals: false }
            ? place with { Draft = new AnswerDraft(renderer, slack, place, channel, time, logger, cancellationToken) }
            : place;

    /// <returns>The messages that now stand in the channel, for everybody there.</returns>
    public async Task<IReadOnlyList<MessagePlace>> ShowAsync(Turn turn, Reply reply, ReplyPlace place, CancellationToken cancellationToken)
    {
        if (ViewOf(turn, reply, place) is not { } view)
            return await PostAsync(renderer.Bodies(reply), place, cancellationToken);
        if (await OpenAsync(view, place, cancellationToken))
            return [];

        // A trigger is good for three seconds, and that may have been too long ago.
        return await PostAsync(
            turn switch
            {
                Turn.Pressed pressed => renderer.Messages(OpenDialogCard.Of(Carried(pressed))),
                _ when reply.Cards.Count > 0 => renderer.Bodies(reply),
                _ => renderer.Messages(TroubleCard.Make()),
            },
            place,
            cancellationToken);
    }

    /// <summary>A card of the channel's own.</summary>
    public async Task ShowAsync(AdaptiveCard card, ReplyPlace place, CancellationToken cancellationToken)
    {
        if (!place.IsForModals || !await OpenAsync(renderer.Modal(Texts.ChatDialogTitle, card), place, cancellationToken))
            await PostAsync(renderer.Messages(card), place, cancellationToken);
    }

    /// <summary>Puts a view in the place of the one that stands there, with patience: what it shows, such as a receipt, is shown nowhere else.</summary>
    public async Task ReplaceAsync(Workspace workspace, OpenView modal, JsonObject view, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await slack.UpdateViewAsync(workspace, modal.Id, modal.Hash, (JsonObject)view.DeepClone(), cancellationToken);
            if (answer is not SlackAnswer<OpenView>.TryAgain again || tries == MostTries)
            {
                if (answer.Code() is { } code and not SlackCodes.HashConflict) // a conflict: pressed twice, and the first press was shown
                    LogNotShown(code);
                return;
            }

            await Task.Delay(again.After is { } after && after > Pause ? after : Pause * tries, time, cancellationToken);
        }
    }

    public async Task<IReadOnlyList<MessagePlace>> PostAsync(IReadOnlyList<MessageBody> bodies, ReplyPlace place, CancellationToken cancellationToken)
    {
        var posted = new List<MessagePlace>();
        if (bodies.Count > 0 && await ReplaceDraftAsync(bodies[0], place, cancellationToken) is { } replaced)
            posted.Add(replaced);

        foreach (var body in bodies.Skip(posted.Count))
        {
            if (place.OnlyForAsker)
                await WhisperAsync(body, place, cancellationToken);
            else if (await ChannelOfAsync(place, cancellationToken) is { } channel && await post.PostAsync(place.Workspace, channel, place.ThreadTs ?? place.NewThreadTs, body, cancellationToken) is { } message)
                posted.Add(message);
        }

        if (place.Draft is { } draft && await draft.LeftAsync(cancellationToken) is { } left)
            await post.DeleteAsync(place.Workspace, left, cancellationToken);

        return posted;
    }

    /// <returns><see langword="null"/> when there is no draft to change, or it cannot be changed any more; then it is taken away, so that nobody has two answers.</returns>
    private async Task<MessagePlace?> ReplaceDraftAsync(MessageBody body, ReplyPlace place, CancellationToken cancellationToken)
    {
        if (place.Draft is null || await place.Draft.EndAsync(cancellationToken) is not { } draft)
            return null;
        if (await post.UpdateAsync(place.Workspace, draft, body, cancellationToken))
            return draft;

        await slack.DeleteAsync(place.Workspace, draft, cancellationToken);
        return null;
    }

    // Slack keeps messages, and what stands in the values of their buttons. What somebody reports is in modals only.
    private Turn.Pressed Carried(Turn.Pressed pressed) =>
        Verbs.IsAboutAReport(pressed.Verb) ? pressed with { Fields = CarriedFields.Hold(pressed.Verb, pressed.Fields, held) } : pressed;

    /// <returns><see langword="null"/> when the reply is for the message stream.</returns>
    private JsonObject? ViewOf(Turn turn, Reply reply, ReplyPlace place) => (reply, place) switch
    {
        ({ Dialog: DialogStep.Show show }, { Modal: not null } or { Trigger: not null }) => renderer.Modal(show.Title, show.Card),
        ({ Cards: [var card, ..] }, { IsForModals: true }) => renderer.Modal(Texts.ChatDialogTitle, card),
        ({ Cards: [var card, ..] }, { Trigger: not null }) when turn is Turn.Pressed { InDialog: true } => renderer.Modal(Texts.ChatDialogTitle, card),
        ({ Dialog: DialogStep.Close }, { Modal: not null }) => renderer.Modal(Texts.ChatDialogTitle, DoneCard.Make()),
        _ => null,
    };

    /// <returns><see langword="false"/> when a modal could not be opened.</returns>
    private async Task<bool> OpenAsync(JsonObject view, ReplyPlace place, CancellationToken cancellationToken)
    {
        if (place.Modal is { } modal)
        {
            await ReplaceAsync(place.Workspace, modal, view, cancellationToken);
            return true;
        }

        var answer = await slack.OpenViewAsync(place.Workspace, place.Trigger!, view, cancellationToken);
        if (answer.Code() is not { } code)
            return true;

        LogNotShown(code);
        return false;
    }

    /// <summary>For the eyes of this person alone. A response address needs no membership in the channel, but is not always there, nor good for more than five answers and half an hour.</summary>
    public async Task WhisperAsync(MessageBody body, ReplyPlace place, CancellationToken cancellationToken)
    {
        if (place.ResponseUrl is { } address && await post.RespondAsync(address, new ResponseMessage { Message = body, ThreadTs = place.ThreadTs }, cancellationToken))
            return;
        if (await ChannelOfAsync(place, cancellationToken) is { } channel)
            await post.PostEphemeralAsync(place.Workspace, channel, place.UserId, place.ThreadTs, body, cancellationToken);
    }

    private async Task<string?> ChannelOfAsync(ReplyPlace place, CancellationToken cancellationToken)
    {
        if (place.Channel is { } channel)
            return channel;

        var answer = await slack.OpenConversationAsync(place.Workspace, place.UserId, cancellationToken);
        return (answer as SlackAnswer<string>.Done)?.Value;
    }

    [LoggerMessage(LogLevel.Warning, "Slack did not show a dialog: {Code}.")]
    private partial void LogNotShown(string code);
}
