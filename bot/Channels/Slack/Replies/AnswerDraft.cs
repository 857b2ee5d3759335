using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.BlockKit;
using PolicyBot.Conversation.Dialogs.AskPolicy;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Slack.Replies;

/// <summary>An answer that is seen while it is being written: a message with the first proved sentence, changed as there are more.</summary>
internal sealed class AnswerDraft : IShowDraft
{
    private readonly CardRenderer _renderer;
    private readonly ICallSlack _slack;
    private readonly ReplyPlace _place;
    private readonly string _channel;
    private readonly PacedDraft _draft;
    private MessagePlace? _message;

    public AnswerDraft(CardRenderer renderer, ICallSlack slack, ReplyPlace place, string channel, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        (_renderer, _slack, _place, _channel) = (renderer, slack, place, channel);
        _draft = new PacedDraft(ShowAsync, time, logger, cancellationToken);
    }

    public void Show(IReadOnlyList<NumberedSentence> sentences) => _draft.Show(sentences);

    /// <summary>Ends it. Whoever asks gets the message to put the answer in its place; whoever asks again, none.</summary>
    /// <returns><see langword="null"/> when nothing stands there, or Slack has not said yet what became of the last change: that change might still come, and take the place of the answer.</returns>
    public async Task<MessagePlace?> EndAsync(CancellationToken cancellationToken) => await _draft.TryEndAsync(cancellationToken) ? Take() : null;

    /// <summary>What still stands beside the answer, once Slack has said what became of the last change.</summary>
    /// <returns><see langword="null"/> when nothing does, or nobody said where.</returns>
    public async Task<MessagePlace?> LeftAsync(CancellationToken cancellationToken)
    {
        await _draft.EndAsync(cancellationToken);

        return Take();
    }

    private MessagePlace? Take() => Interlocked.Exchange(ref _message, null);

    private async Task<bool> ShowAsync(IReadOnlyList<NumberedSentence> sentences, CancellationToken cancellationToken)
    {
        var body = _renderer.Messages(DraftCard.Of(sentences))[0];
        var answer = _message is { } there
            ? await _slack.UpdateAsync(_place.Workspace, there, body, cancellationToken)
            : await _slack.PostAsync(_place.Workspace, _channel, _place.ThreadTs ?? _place.NewThreadTs, body, cancellationToken);
        if (answer is SlackAnswer<MessagePlace>.Done { Value: var posted })
        {
            _message ??= posted;
            return true;
        }

        // A sentence that is lost is in the next draft. Who is told to wait for long waits with the whole answer, and a message that nobody knows of is not posted again.
        return answer is SlackAnswer<MessagePlace>.TryAgain again && (again.After ?? TimeSpan.Zero) <= PacedDraft.Pace && (_message is not null || !again.MayHaveArrived);
    }
}
