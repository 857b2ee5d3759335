using System.Text.Json.Nodes;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Channels.Teams.Replies;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Teams.Activities;

/// <summary>
/// An answer that is seen in a personal chat while it is being written (msteams-docs, streaming-ux). It begins with the first proved sentence, so that a question that is
/// answered without a model begins none; the message that is sent at last takes its place, once, whatever became of it.
/// </summary>
internal sealed class AnswerStream : IShowDraft
{
    private readonly ICallConnector _once;
    private readonly ISendPatiently _patient;
    private readonly ConversationAddress _to;
    private readonly Activity _inbound;
    private readonly PacedDraft _draft;
    private string? _streamId;
    private string _shown = "";
    private int _sequence;
    private bool _isEnded;
    private OutgoingActivity? _apart;

    public AnswerStream(ICallConnector once, ISendPatiently patient, ConversationAddress to, Activity inbound, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        (_once, _patient, _to, _inbound) = (once, patient, to, inbound);
        _draft = new PacedDraft(ShowAsync, time, logger, cancellationToken);
    }

    /// <summary>Whether something of it may be seen.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether the person wanted no answer any more.</summary>
    public bool WasStopped { get; private set; }

    public void Show(IReadOnlyList<NumberedSentence> sentences) => _draft.Show(sentences);

    /// <summary>Puts the whole message in the place of what has grown; where nothing has, or it cannot take its place, sends it as any other.</summary>
    /// <returns>The id of the message; <see langword="null"/> when it is not there, or nobody said, or the person wanted no answer any more.</returns>
    public async Task<string?> FinishAsync(OutgoingActivity message, CancellationToken cancellationToken)
    {
        var isKnown = await _draft.TryEndAsync(cancellationToken);
        if (WasStopped)
            return null;
        var whole = message with { ReplyToId = null };
        if (_streamId is not { } id)
        {
            _apart = isKnown ? null : whole;
            return await SendAsync(message, cancellationToken);
        }

        // A piece that is still on its way needs no waiting for: after the last one Teams takes none.
        var extends = message.Text?.StartsWith(_shown, StringComparison.Ordinal) is true;
        if (!_isEnded)
        {
            switch (await _patient.SendAsync(_to, InStream(extends ? whole : Shown(whole), "final"), cancellationToken))
            {
                case ConnectorAnswer.Done { Id: var given } when extends:
                    return given ?? id;
                case ConnectorAnswer.Stop { StreamEnd: StreamEnd.ByPerson }:
                    WasStopped = true;
                    return null;
            }
        }

        // Too late for a stream, or nobody knows whether it arrived, or the answer is another than what was seen: to change what stands there is the same, once or twice.
        if (await _patient.UpdateAsync(_to, id, whole, cancellationToken) is ConnectorAnswer.Done)
            return id;
        if (!extends)
            await _patient.DeleteAsync(_to, id, cancellationToken);

        return await SendAsync(message, cancellationToken);
    }

    /// <summary>Takes away what began beside the answer, because Teams said only after it that it had begun. It is ended first: a stream can be changed by its pieces alone.</summary>
    public async Task WithdrawAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _apart, null) is not { } message)
            return;

        await _draft.EndAsync(cancellationToken);
        if (_streamId is not { } id)
            return;

        await _patient.SendAsync(_to, InStream(Shown(message), "final"), cancellationToken);
        await _patient.DeleteAsync(_to, id, cancellationToken);
    }

    private async Task<bool> ShowAsync(IReadOnlyList<NumberedSentence> sentences, CancellationToken cancellationToken)
    {
        HasBegun = true;
        var text = WrittenMessage.TextOf(sentences);
        var chunk = new OutgoingActivity { Type = ActivityTypes.Typing, Text = text, From = _inbound.Recipient, Recipient = _inbound.From, ConversationId = _inbound.ConversationId };
        _sequence = _streamId is null ? 1 : _sequence + 1; // what was not taken has not begun it
        _shown = text; // or will be, when it is on its way for long
        var answer = await _once.SendAsync(_to, InStream(chunk, "streaming", _sequence), cancellationToken);
        if (answer is ConnectorAnswer.Done { Id: var given })
        {
            _streamId ??= given;
            return _streamId is not null; // without an id there is nothing to go on with
        }

        if (answer is ConnectorAnswer.Stop stop)
        {
            _isEnded = true;
            if (stop.StreamEnd is StreamEnd.ByPerson)
                WasStopped = true; // never set back: this may be said while the whole message is sent
        }

        // A piece that is lost is in the next one. Who is told to wait for long waits with the whole answer.
        return answer is ConnectorAnswer.TryAgain again && (again.After ?? TimeSpan.Zero) <= PacedDraft.Pace && (_streamId is not null || !again.MayHaveArrived);
    }

    private OutgoingActivity InStream(OutgoingActivity activity, string type, int? sequence = null)
    {
        var place = new JsonObject { ["type"] = "streaminfo", ["streamType"] = type };
        if (_streamId is not null)
            place["streamId"] = _streamId;
        if (sequence is not null)
            place["streamSequence"] = sequence;

        return activity with { Entities = [.. activity.Entities?.Select(entity => entity?.DeepClone()) ?? [], place] };
    }

    // Teams ends a stream only with what it showed. An answer that failed, or that does not stand for it any more, takes its place after that.
    private OutgoingActivity Shown(OutgoingActivity message) => message with { Text = _shown, Summary = null, Cards = [], Entities = CitedMessage.Label(), HasFeedbackLoop = false };

    private async Task<string?> SendAsync(OutgoingActivity message, CancellationToken cancellationToken) =>
        await _patient.SendAsync(_to, message, cancellationToken) is ConnectorAnswer.Done { Id: var id } ? id : null;
}
