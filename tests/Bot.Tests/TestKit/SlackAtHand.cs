using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using PolicyBot.Channels.Slack.Api;
using PolicyBot.Channels.Slack.Workspaces;

namespace PolicyBot.Tests.TestKit;

/// <summary>Slack behind its client: keeps the messages that people would see, and fails as it is told. Sends nothing over a wire.</summary>
internal sealed class SlackAtHand : ICallSlack
{
    private readonly Lock _lock = new();
    private readonly List<Message> _messages = [];
    private int _ids;

    /// <summary>What stands in Slack now, first to last.</summary>
    public IReadOnlyList<Message> Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }

    /// <summary>Every call, as <c>post</c>, <c>update</c>, <c>delete</c>, <c>open</c> or <c>look</c>, and where.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Runs before a call is done, with the call and where. What it returns is answered in place of doing it: an error code, or a wish to be asked again.</summary>
    public Func<string, string, Task<Trouble?>> Before { get; set; } = (_, _) => Task.FromResult<Trouble?>(null);

    /// <summary>Answered in place of "done" after a call was done.</summary>
    public Func<string, Trouble?> After { get; set; } = _ => null;

    /// <summary>What is answered to each call at a channel or a person, in place of doing it.</summary>
    public ConcurrentDictionary<string, Trouble> At { get; } = new(StringComparer.Ordinal);

    /// <summary>Channels in which people of other companies read along.</summary>
    public HashSet<string> SharedOutside { get; } = [];

    public void Say(Trouble trouble) => Before = (_, _) => Task.FromResult<Trouble?>(trouble);

    public void SayNothing() => Before = (_, _) => Task.FromResult<Trouble?>(null);

    /// <summary>Somebody takes away what stands there.</summary>
    public void Clear()
    {
        lock (_lock)
            _messages.Clear();
    }

    public Task<SlackAnswer<MessagePlace>> PostAsync(Workspace workspace, string channel, string? threadTs, MessageBody message, CancellationToken cancellationToken) =>
        CallAsync("post", channel, () =>
        {
            var ts = string.Create(CultureInfo.InvariantCulture, $"1772445600.{++_ids:000000}");
            _messages.Add(new Message(workspace.TeamId, channel, ts, threadTs, message));

            return new SlackAnswer<MessagePlace>.Done(new MessagePlace(channel, ts));
        });

    public Task<SlackAnswer<MessagePlace>> UpdateAsync(Workspace workspace, MessagePlace place, MessageBody message, CancellationToken cancellationToken) =>
        CallAsync("update", place.Channel, () => Change(place, new SlackAnswer<MessagePlace>.Done(place), found => found with { Body = message }));

    public Task<SlackAnswer<Done>> DeleteAsync(Workspace workspace, MessagePlace place, CancellationToken cancellationToken) =>
        CallAsync("delete", place.Channel, () => Change(place, new SlackAnswer<Done>.Done(default), _ => null));

    public Task<SlackAnswer<string>> OpenConversationAsync(Workspace workspace, string user, CancellationToken cancellationToken) =>
        CallAsync("open", user, () => new SlackAnswer<string>.Done(ChatWith(user)));

    public Task<SlackAnswer<bool>> IsSharedOutsideAsync(Workspace workspace, string channel, CancellationToken cancellationToken) =>
        CallAsync("look", channel, () => new SlackAnswer<bool>.Done(SharedOutside.Contains(channel)));

    public static string ChatWith(string user) => $"D{user[1..]}";

    public Task<SlackAnswer<Done>> PostEphemeralAsync(Workspace workspace, string channel, string user, string? threadTs, MessageBody message, CancellationToken cancellationToken) => Unheard<Done>();

    public Task<SlackAnswer<OpenView>> OpenViewAsync(Workspace workspace, string trigger, JsonObject view, CancellationToken cancellationToken) => Unheard<OpenView>();

    public Task<SlackAnswer<OpenView>> UpdateViewAsync(Workspace workspace, string viewId, string? hash, JsonObject view, CancellationToken cancellationToken) => Unheard<OpenView>();

    public Task<SlackAnswer<OpenView>> PublishHomeAsync(Workspace workspace, string user, JsonObject view, CancellationToken cancellationToken) => Unheard<OpenView>();

    public Task<SlackAnswer<SlackUser>> FindUserAsync(Workspace workspace, string user, CancellationToken cancellationToken) => Unheard<SlackUser>();

    public Task<SlackAnswer<Done>> SetStatusAsync(Workspace workspace, string channel, string threadTs, string status, CancellationToken cancellationToken) => Unheard<Done>();

    public Task<SlackAnswer<Done>> SuggestAsync(Workspace workspace, string channel, string? threadTs, string title, IReadOnlyList<SuggestedPrompt> prompts, CancellationToken cancellationToken) => Unheard<Done>();

    public Task<SlackAnswer<Done>> RespondAsync(string responseUrl, ResponseMessage message, CancellationToken cancellationToken) => Unheard<Done>();

    // Nobody who brings cases may ask for anything else.
    private static Task<SlackAnswer<T>> Unheard<T>() => throw new InvalidOperationException("Slack was asked for something that no delivery needs.");

    private async Task<SlackAnswer<T>> CallAsync<T>(string call, string at, Func<SlackAnswer<T>> work)
    {
        lock (_lock)
            Calls.Add($"{call} {at}");

        if (At.TryGetValue(at, out var there))
            return there.Of<T>();

        if (await Before(call, at) is { } instead)
            return instead.Of<T>();

        lock (_lock)
        {
            var answer = work();

            return After(call)?.Of<T>() ?? answer;
        }
    }

    private SlackAnswer<T> Change<T>(MessagePlace at, SlackAnswer<T> done, Func<Message, Message?> change)
    {
        var place = _messages.FindIndex(message => message.Channel == at.Channel && message.Ts == at.Ts);
        if (place < 0)
            return new SlackAnswer<T>.Refused("message_not_found");

        if (change(_messages[place]) is { } changed)
            _messages[place] = changed;
        else
            _messages.RemoveAt(place);

        return done;
    }

    internal sealed record Message(string? Team, string Channel, string Ts, string? ThreadTs, MessageBody Body)
    {
        public string Shown => Body.Blocks.ToJsonString();
    }

    /// <summary>What Slack answers other than "done".</summary>
    /// <param name="After">Set when it is to be tried again.</param>
    internal sealed record Trouble(string Code, bool IsForNow = false, TimeSpan? After = null, bool MayHaveArrived = false)
    {
        public SlackAnswer<T> Of<T>() => IsForNow ? new SlackAnswer<T>.TryAgain(Code, After, MayHaveArrived) : new SlackAnswer<T>.Refused(Code);
    }
}
