using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using PolicyBot.Channels.Teams.Connector;
using PolicyBot.Channels.Teams.Protocol;

namespace PolicyBot.Tests.TestKit;

/// <summary>Teams behind its connector: keeps the messages that people would see, and fails as it is told.</summary>
internal sealed class FakeTeams : ICallConnector
{
    private readonly Lock _lock = new();
    private readonly List<Message> _messages = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _silent = new(StringComparer.Ordinal);
    private int _ids;

    /// <summary>What stands in Teams now, first to last.</summary>
    public IReadOnlyList<Message> Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }

    /// <summary>Every call, as <c>send</c>, <c>update</c>, <c>delete</c> or <c>create</c>.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Runs before a call is done. What it returns is answered in place of doing it; <see langword="null"/> lets it be done.</summary>
    public Func<string, Task<ConnectorAnswer?>> Before { get; set; } = _ => Task.FromResult<ConnectorAnswer?>(null);

    /// <summary>Answered in place of "done" after a call was done; <see langword="null"/> lets the answer be.</summary>
    public Func<string, ConnectorAnswer?> After { get; set; } = _ => null;

    /// <summary>What is answered in a conversation, in place of doing it.</summary>
    public ConcurrentDictionary<string, ConnectorAnswer> In { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it gives ids of what was posted.</summary>
    public bool GivesIds { get; set; } = true;

    public void Say(ConnectorAnswer answer) => Before = _ => Task.FromResult<ConnectorAnswer?>(answer);

    public void SayNothing() => Before = _ => Task.FromResult<ConnectorAnswer?>(null);

    /// <summary>From now on nothing is answered in this conversation, until whoever asks gives up.</summary>
    /// <returns>Ends when something is asked there.</returns>
    public Task FallSilentIn(string conversation) =>
        _silent.GetOrAdd(conversation, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void SpeakAgainIn(string conversation) => _silent.TryRemove(conversation, out _);

    /// <summary>Somebody takes away what stands there.</summary>
    public void Clear()
    {
        lock (_lock)
            _messages.Clear();
    }

    public Task<ConnectorAnswer> SendAsync(ConversationAddress to, OutgoingActivity activity, CancellationToken cancellationToken) =>
        CallAsync("send", to.ConversationId, () => Add(to.ConversationId, activity), cancellationToken);

    public Task<ConnectorAnswer> UpdateAsync(ConversationAddress to, string activityId, OutgoingActivity activity, CancellationToken cancellationToken) =>
        CallAsync("update", to.ConversationId, () => Change(to.ConversationId, activityId, found => found with { Activity = activity }), cancellationToken);

    public Task<ConnectorAnswer> DeleteAsync(ConversationAddress to, string activityId, CancellationToken cancellationToken) =>
        CallAsync("delete", to.ConversationId, () => Change(to.ConversationId, activityId, _ => null), cancellationToken);

    public Task<ConnectorAnswer> CreateAsync(NewConversation conversation, CancellationToken cancellationToken) =>
        CallAsync("create", conversation.MemberId ?? conversation.ChannelId!, () =>
        {
            if (conversation.MemberId is { } member)
                return new ConnectorAnswer.Done(null) { ConversationId = $"a:chat-with-{member}" };

            var id = string.Create(CultureInfo.InvariantCulture, $"{conversation.ChannelId};messageid={_ids + 1}");

            return (ConnectorAnswer.Done)Add(id, conversation.First!) with { ConversationId = GivesIds ? id : null };
        }, cancellationToken);

    private async Task<ConnectorAnswer> CallAsync(string call, string conversation, Func<ConnectorAnswer> work, CancellationToken cancellationToken)
    {
        lock (_lock)
            Calls.Add(call);

        if (_silent.TryGetValue(conversation, out var asked))
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        if (In.TryGetValue(conversation, out var there))
            return there;

        if (await Before(call) is { } instead)
            return instead;

        lock (_lock)
        {
            var answer = work();

            return After(call) ?? answer;
        }
    }

    private ConnectorAnswer.Done Add(string conversation, OutgoingActivity activity)
    {
        var id = (++_ids).ToString(CultureInfo.InvariantCulture);
        _messages.Add(new Message(conversation, id, activity));

        return new ConnectorAnswer.Done(GivesIds ? id : null);
    }

    private ConnectorAnswer Change(string conversation, string id, Func<Message, Message?> change)
    {
        var place = _messages.FindIndex(message => message.Conversation == conversation && message.Id == id);
        if (place < 0)
            return new ConnectorAnswer.Gone("ActivityNotFoundInConversation");

        if (change(_messages[place]) is { } changed)
            _messages[place] = changed;
        else
            _messages.RemoveAt(place);

        return new ConnectorAnswer.Done(id);
    }

    internal sealed record Message(string Conversation, string Id, OutgoingActivity Activity)
    {
        /// <summary>The one card, or the text.</summary>
        public string Shown => Activity.Text ?? Encoding.UTF8.GetString(Assert.Single(Activity.Cards).InStream().Span);
    }
}
