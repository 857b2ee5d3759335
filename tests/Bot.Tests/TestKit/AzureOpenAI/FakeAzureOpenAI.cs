using System.Text;
using Microsoft.AspNetCore.Http;

namespace PolicyBot.Tests.TestKit.AzureOpenAI;

/// <summary>
/// Azure OpenAI's v1 endpoint over real HTTP. It knows what it is asked by the name of the schema (<c>answer</c>, <c>question</c>, <c>questions</c>), finds question and passages in the last
/// message of the user, which is one JSON object, and is in whatever mood a test puts it; a mood may change while it runs. Needs nothing of this project but <see cref="HttpReceiver"/>.
/// </summary>
internal sealed class FakeAzureOpenAI : IAsyncDisposable
{
    /// <summary>By the wall's clock: a call that has not come by then never does.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly List<ModelCall> _calls = [];
    private readonly Queue<ModelMood> _next = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly TimeProvider _time;
    private HttpReceiver _server = null!;
    private int _under;
    private int _most;

    private FakeAzureOpenAI(TimeProvider time) => _time = time;

    /// <summary>For <c>Model:Endpoint</c>.</summary>
    public string Endpoint => new Uri(_server.Address, "/openai/v1/").AbsoluteUri;

    /// <summary>How calls are treated for which nothing was said by <see cref="Next"/>.</summary>
    public ModelMood Mood { get; set; } = Moods.Good;

    /// <summary>For vectors in place of <see cref="Mood"/>; <see langword="null"/>: the same.</summary>
    public ModelMood? EmbeddingMood { get; set; }

    /// <summary>What the header Authorization has to say; <see langword="null"/>: anything.</summary>
    public string? Authorization { get; set; }

    /// <summary>Of vectors for which the request names none.</summary>
    public int Dimensions { get; set; } = 256;

    /// <summary>In the order in which they came, those that failed too.</summary>
    public IReadOnlyList<ModelCall> Calls
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    /// <summary>How many were under way at once, at most.</summary>
    public int MostAtOnce => Volatile.Read(ref _most);

    public static Task<FakeAzureOpenAI> StartAsync() => StartAsync(TimeProvider.System);

    /// <param name="time">By which it is slow.</param>
    public static async Task<FakeAzureOpenAI> StartAsync(TimeProvider time)
    {
        var fake = new FakeAzureOpenAI(time);
        fake._server = await HttpReceiver.StartAsync(fake.AnswerAsync);
        return fake;
    }

    /// <summary>The next calls, so many, are treated like this; those after them by the mood.</summary>
    public void Next(ModelMood mood, int times = 1)
    {
        lock (_lock)
        {
            for (var time = 0; time < times; time++)
                _next.Enqueue(mood);
        }
    }

    /// <summary>Ends when so many calls have come; fails when they never do.</summary>
    public Task ReachedAsync(int count)
    {
        lock (_lock)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_calls.Count >= count)
                reached.SetResult();
            else
                _waiting.Add((count, reached));
            return reached.Task.WaitAsync(LongestWait);
        }
    }

    /// <summary>Forgets the calls that were made.</summary>
    public void Forget()
    {
        lock (_lock)
            _calls.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _server.DisposeAsync();
        _closing.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var (call, mood) = Take(await ReadAsync(http));
        try
        {
            using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _closing.Token);
            await SendAsync(http, call, AnswerOf(call, mood), over.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // Whoever asked is gone, or the test is over.
        }
        finally
        {
            Interlocked.Decrement(ref _under);
        }
    }

    private (ModelCall Call, ModelMood Mood) Take(ModelCall call)
    {
        lock (_lock)
        {
            _calls.Add(call);
            _most = Math.Max(_most, Interlocked.Increment(ref _under));
            foreach (var (_, reached) in _waiting.Where(one => one.Count <= _calls.Count))
                reached.TrySetResult();
            return (call, _next.TryDequeue(out var next) ? next : call.IsEmbeddings && EmbeddingMood is { } mood ? mood : Mood);
        }
    }

    private ModelAnswer AnswerOf(ModelCall call, ModelMood mood) =>
        Authorization is { } wanted && call.Header("Authorization") != wanted ? ModelErrors.Of(401)
        : !call.IsChat && !call.IsEmbeddings ? ModelErrors.Of(404)
        : mood(call);

    private async Task SendAsync(HttpContext http, ModelCall call, ModelAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Until is { } until)
            await until.WaitAsync(cancellationToken);
        if (answer.Pause > TimeSpan.Zero)
            await Task.Delay(answer.Pause, _time, cancellationToken);
        if (answer.End == ModelEnding.Never)
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        if (answer.End == ModelEnding.CutBeforeTheHead)
        {
            http.Abort();
            return;
        }

        var isStream = answer.Body is null && call.IsChat && call.IsStreamed;
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = isStream ? "text/event-stream; charset=utf-8" : "application/json";
        http.Response.Headers["x-ratelimit-remaining-requests"] = "99";
        foreach (var (name, value) in answer.Headers)
            http.Response.Headers[name] = value;

        await WriteAsync(http, isStream ? [.. ModelWire.Stream(call, answer)] : Halves(answer.Body ?? (call.IsEmbeddings ? ModelWire.Embeddings(call, Dimensions) : ModelWire.Chat(call, answer))), answer, cancellationToken);
    }

    private async Task WriteAsync(HttpContext http, string[] pieces, ModelAnswer answer, CancellationToken cancellationToken)
    {
        var isWhole = answer.End == ModelEnding.Proper;
        foreach (var piece in pieces.Take(isWhole ? pieces.Length : (pieces.Length + 1) / 2))
        {
            if (answer.BetweenPieces > TimeSpan.Zero)
                await Task.Delay(answer.BetweenPieces, _time, cancellationToken);
            await http.Response.WriteAsync(piece, cancellationToken);
            await http.Response.Body.FlushAsync(cancellationToken);
        }

        while (answer.End == ModelEnding.NoEnd)
            await http.Response.WriteAsync(new string(' ', 64 * 1024), cancellationToken);
        if (answer.End == ModelEnding.NeverAfterHalf)
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);

        // The server closes the connection in mid-answer then; to abort it would take back what is on its way.
        if (answer.End == ModelEnding.CutAfterHalf)
            throw new InvalidOperationException("The rest of the answer is kept back.");
    }

    private static string[] Halves(string body) => [body[..(body.Length / 2)], body[(body.Length / 2)..]];

    private static async Task<ModelCall> ReadAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new ModelCall(http.Request.Path + http.Request.QueryString, headers, body);
    }
}
