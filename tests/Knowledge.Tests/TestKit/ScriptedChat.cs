using Microsoft.Extensions.AI;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>A chat model that says what the test says, in one piece.</summary>
/// <param name="reply">From the text of the user's message.</param>
internal sealed class ScriptedChat(Func<string, string> reply) : IChatClient
{
    private readonly Lock _lock = new();
    private readonly List<(string System, string User, ChatOptions? Options)> _asked = [];

    public IReadOnlyList<(string System, string User, ChatOptions? Options)> Asked
    {
        get
        {
            lock (_lock) return [.. _asked];
        }
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var said = messages.ToList();
        var user = Assert.Single(said, message => message.Role == ChatRole.User).Text;
        lock (_lock) _asked.Add((Assert.Single(said, message => message.Role == ChatRole.System).Text, user, options));

        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, reply(user))));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates()) yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // Nothing to give back.
    }
}
