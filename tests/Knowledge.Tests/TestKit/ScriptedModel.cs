using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>A chat model in the same process that says what a test tells it to, in the pieces it tells it to.</summary>
internal sealed class ScriptedModel : IChatClient
{
    private readonly Lock _lock = new();
    private readonly List<ModelRequest> _requests = [];

    /// <summary>Every one, in their order.</summary>
    public IReadOnlyList<ModelRequest> Requests
    {
        get
        {
            lock (_lock) return [.. _requests];
        }
    }

    /// <summary>What it says to a question; by default that nothing is covered.</summary>
    public Func<ModelRequest, CancellationToken, IAsyncEnumerable<string>> Answers { get; set; } = (_, _) => Pieces("""{"covered":false,"sentences":[]}""");

    /// <summary>What it makes of a follow-up; by default nothing that can be used.</summary>
    public Func<ModelRequest, string> Completes { get; set; } = _ => """{"question":""}""";

    /// <summary>From now on it answers so, in these pieces.</summary>
    public void Says(params string[] pieces) => Answers = (_, _) => Pieces(pieces);

    public static async IAsyncEnumerable<string> Pieces(params IEnumerable<string> pieces)
    {
        foreach (var piece in pieces)
        {
            await Task.Yield();
            yield return piece;
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = new ModelRequest([.. messages], options);
        lock (_lock) _requests.Add(request);

        var words = request.Kind == "question" ? Pieces(Completes(request)) : Answers(request, cancellationToken);
        await foreach (var piece in words) yield return new ChatResponseUpdate(ChatRole.Assistant, piece);
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Answers are streamed.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // Nothing to give back.
    }
}
