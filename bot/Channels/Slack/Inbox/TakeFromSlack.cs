using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Channels.Slack.Commands;
using PolicyBot.Channels.Slack.Events;
using PolicyBot.Channels.Slack.Interactions;
using Texts = PolicyBot.Conversation.Texts;

namespace PolicyBot.Channels.Slack.Inbox;

/// <inheritdoc cref="ITakeFromSlack"/>
internal sealed class TakeFromSlack(
    SlackSeen seen,
    EventQueue events,
    InteractionQueue interactions,
    ActOnEvent onEvent,
    ActOnInteraction onInteraction,
    AnswerCommand onCommand,
    SubmissionsSeen submissions,
    Rush rush,
    CardRenderer renderer,
    TimeProvider time) : ITakeFromSlack
{
    /// <summary>How long a command's acknowledgement waits for the answer. An answer takes a few milliseconds unless something is wrong.</summary>
    private static readonly TimeSpan PatienceForCommands = TimeSpan.FromSeconds(0.7);

    /// <summary>Slack waits three seconds for the acknowledgement of a modal, which says itself what comes next.</summary>
    private static readonly TimeSpan PatienceForModals = TimeSpan.FromSeconds(2);

    /// <summary>In this time an acknowledgement that was sent has reached Slack. What changed the view before would be undone by it, and a receipt would be seen by nobody.</summary>
    private static readonly TimeSpan UntilAcknowledged = TimeSpan.FromSeconds(1);

    private long _lines;

    public Acknowledgement TakeEvent(JsonElement envelope)
    {
        if (EventReader.Read(envelope) is not { } occurred || !ActOnEvent.Concerns(occurred) || !seen.IsFirst("event", occurred.EventId))
            return Acknowledgement.Taken;

        // The same message may come as a mention and as a message of the channel; edits of it are told apart by their time.
        string?[] message = ["message", occurred.Channel, occurred.Ts, Phase(occurred)];
        if (occurred.Ts.Length > 0 && !seen.IsFirst(message))
            return Acknowledgement.Taken;

        rush.Note();

        // In order within a chat; in a channel each person has a line of their own.
        var line = occurred.IsOwnChat ? occurred.Channel : $"{occurred.Channel}/{occurred.Person?.UserId}";
        if (events.TryAdd(line, token => ActAsync(occurred, token)))
            return Acknowledgement.Taken;

        seen.Forget("event", occurred.EventId);
        seen.Forget(message);
        return Acknowledgement.ComeAgain;
    }

    private async Task ActAsync(SlackEvent occurred, CancellationToken cancellationToken)
    {
        await rush.OverAsync(cancellationToken);
        await onEvent.ActAsync(occurred, cancellationToken);
    }

    public async Task<Acknowledgement> TakeCommandAsync(IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        if (SlashCommand.Read(fields) is not { } command || !seen.IsFirst("command", command.Trigger ?? command.ResponseUrl ?? string.Join('\n', fields)))
            return Acknowledgement.Taken;

        var answer = new Handover(time, PatienceForCommands);
        if (!interactions.TryAdd(NextLine(), token => AnswerAsync(command, answer, token)))
        {
            seen.Forget("command", command.Trigger ?? command.ResponseUrl ?? string.Join('\n', fields));
            return Acknowledgement.ComeAgain;
        }

        return new Acknowledgement(IsTaken: true, await answer.WaitAsync(cancellationToken));
    }

    public async Task<Acknowledgement> TakeInteractionAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        if (InteractionReader.Read(payload) is not { } done)
            return Acknowledgement.Taken;

        return done.Type switch
        {
            InteractionTypes.Pressed or InteractionTypes.Shortcut or InteractionTypes.MessageShortcut => TakePressed(done),
            InteractionTypes.Submitted when done.Modal is not null => await TakeSubmittedAsync(done, cancellationToken),
            InteractionTypes.Suggestion => Acknowledgement.With(new JsonObject { ["options"] = new JsonArray() }), // none of our menus asks
            _ => Acknowledgement.Taken,
        };
    }

    private Acknowledgement TakePressed(Interaction done)
    {
        string?[] once = ["pressed", done.Trigger, Json.Text(done.Action, "action_ts"), Json.Text(done.Action, "action_id")];
        if (!seen.IsFirst(once) || IsDoubleClick(done))
            return Acknowledgement.Taken;

        // In order within a modal; everything else has a line of its own, since a form must not wait behind an answer.
        if (interactions.TryAdd(done.Modal?.Id ?? NextLine(), token => onInteraction.ActAsync(done, token)))
            return Acknowledgement.Taken;

        seen.Forget(once);
        seen.ForgetClick(Click(done));
        return Acknowledgement.ComeAgain;
    }

    private bool IsDoubleClick(Interaction done) => done.Type == InteractionTypes.Pressed && !seen.IsNoDoubleClick(Click(done));

    private static string?[] Click(Interaction done) =>
    [
        done.Person.UserId, done.Channel, done.MessageTs, done.Modal?.Id, done.Modal?.Hash,
        Json.Text(done.Action, "block_id"), Json.Text(done.Action, "action_id"), Json.Text(done.Action, "value"),
    ];

    private string NextLine() => string.Create(CultureInfo.InvariantCulture, $"line/{Interlocked.Increment(ref _lines)}");

    /// <summary>When it takes longer than Slack waits, the form stays as it is, with everything in it, until the result takes its place.</summary>
    private async Task<Acknowledgement> TakeSubmittedAsync(Interaction done, CancellationToken cancellationToken)
    {
        var (submission, isFirst) = submissions.Find(done);
        if (isFirst && !interactions.TryAdd(done.Modal!.Id, token => SubmitAsync(done, submission, token)))
        {
            submissions.Forget(done);
            return Acknowledgement.ComeAgain;
        }

        var result = await submission.WaitAsync(PatienceForModals, cancellationToken) ?? SubmissionTrouble.Of(done.View, Texts.SlackSaving);

        return Acknowledgement.With(result.Acknowledgement.DeepClone().AsObject());
    }

    private async Task SubmitAsync(Interaction done, Submission submission, CancellationToken cancellationToken)
    {
        SubmissionResult result;
        try
        {
            result = await onInteraction.SubmitAsync(done, cancellationToken);
        }
        catch
        {
            submissions.Forget(done); // sent again, it is tried again
            submission.Finish(SubmissionTrouble.Of(done.View, Texts.SlackSubmissionTrouble));
            throw;
        }

        if (!submission.Finish(result) || result.View is not { } view)
            return;

        await Task.Delay(UntilAcknowledged, time, cancellationToken);
        await onInteraction.ShowLateAsync(done, view(), cancellationToken);
    }

    private async Task AnswerAsync(SlashCommand command, Handover answer, CancellationToken cancellationToken)
    {
        IReadOnlyList<MessageBody> bodies;
        try
        {
            bodies = await onCommand.AnswerAsync(command, cancellationToken);
        }
        catch when (!cancellationToken.IsCancellationRequested)
        {
            await WhisperAsync(renderer.Messages(TroubleCard.Make()), command, answer, cancellationToken);
            throw;
        }

        await WhisperAsync(bodies, command, answer, cancellationToken);
    }

    private async Task WhisperAsync(IReadOnlyList<MessageBody> bodies, SlashCommand command, Handover answer, CancellationToken cancellationToken)
    {
        var isGiven = answer.TryGive(bodies.Count > 0 ? AnswerCommand.Whisper(bodies[0]) : null);
        foreach (var body in bodies.Skip(isGiven ? 1 : 0))
            await onCommand.WhisperAsync(body, command, cancellationToken);
    }

    private static string Phase(SlackEvent occurred) => occurred.Subtype switch
    {
        EventTypes.Changed => $"{EventTypes.Changed}/{occurred.EditedTs}",
        EventTypes.Deleted => EventTypes.Deleted,
        _ => "",
    };
}
