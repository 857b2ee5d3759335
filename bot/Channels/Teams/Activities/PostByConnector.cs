using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Teams.Activities;

/// <summary>Sends by the connector that the activity came from. What cannot be sent is in the log of <see cref="ISendPatiently"/>.</summary>
internal sealed class PostByConnector(ISendPatiently connector, ICallConnector once, ConversationAddress to, TimeProvider time, ILogger logger) : IPost
{
    private readonly List<AnswerStream> _finished = [];
    private AnswerStream? _stream;
    private bool _isStopped;

    // Teams lets a message grow in a chat with one person, and nowhere else.
    public IShowDraft? Draft(Activity inbound, CancellationToken cancellationToken)
    {
        _isStopped = false;

        return _stream = inbound.IsPersonal ? new AnswerStream(once, connector, to, inbound, time, logger, cancellationToken) : null;
    }

    public async Task<string?> SendAsync(OutgoingActivity activity, CancellationToken cancellationToken)
    {
        if (_isStopped)
            return null; // who stopped the answer wants nothing of the rest of it
        if (Interlocked.Exchange(ref _stream, null) is { } stream)
        {
            var message = await stream.FinishAsync(activity, cancellationToken);
            _isStopped = stream.WasStopped;
            _finished.Add(stream);

            return message;
        }

        return await connector.SendAsync(to, activity, cancellationToken) is ConnectorAnswer.Done { Id: var id } ? id : null;
    }

    public async Task<bool> ShowTypingAsync(CancellationToken cancellationToken) =>
        _stream is not { HasBegun: true } && await once.SendAsync(to, new OutgoingActivity { Type = ActivityTypes.Typing }, cancellationToken) is ConnectorAnswer.Done;

    public Task UpdateAsync(string id, OutgoingActivity activity, CancellationToken cancellationToken) => connector.UpdateAsync(to, id, activity, cancellationToken);

    public Task DeleteAsync(string id, CancellationToken cancellationToken) => connector.DeleteAsync(to, id, cancellationToken);

    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        foreach (var stream in _finished)
            await stream.WithdrawAsync(cancellationToken);
    }
}
