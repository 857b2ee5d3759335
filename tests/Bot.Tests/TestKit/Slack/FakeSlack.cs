using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>
/// Slack's Web API over real HTTP: it checks tokens and arguments, keeps what it is sent, gives ids in order, and fails when it is told to. One workspace with one
/// token is there from the start.
/// </summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    public const string Team = "T0ACME";
    public const string BotUser = "U0POLICYBOT";
    public const string BotToken = "xoxb-fake-token-of-acme";
    public const string AppToken = "xapp-1-A0POLICY-fake";

    /// <summary>A channel in which the bot is.</summary>
    public const string LegalChannel = "C0LEGAL";

    // These ignore JSON, as they do at Slack.
    private static readonly string[] OnlyForms = ["users.info", "conversations.info", "auth.revoke"];

    private readonly Lock _lock = new();
    private readonly List<SlackCall> _calls = [];
    private readonly List<(Func<SlackCall, bool> IsFor, ConnectorFault Fault)> _faults = [];
    private readonly List<(Func<SlackCall, bool> Wanted, TaskCompletionSource<SlackCall> Seen)> _watchers = [];
    private readonly Dictionary<string, (DateTimeOffset Until, int Left, string? Channel, string? User)> _responseUrls = [];
    private readonly SlackDirectory _directory = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly TimeProvider _time;
    private readonly SlackPosts _posts;
    private readonly SlackViews _views;
    private readonly SlackTokens _tokens;
    private TaskCompletionSource _nextCall = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HttpReceiver _server = null!;
    private int _count;

    private FakeSlack(TimeProvider time)
    {
        _time = time;
        _posts = new SlackPosts(_directory.Channel, time);
        _views = new SlackViews(time);
        _tokens = new SlackTokens(time);
        _tokens.Add(BotToken, new SlackInstallation());
    }

    /// <summary>For <c>Slack:ApiBaseUrl</c>.</summary>
    public string ApiUrl => new Uri(_server.Address, "/api/").AbsoluteUri;

    /// <summary>What happens on a socket whose address <c>apps.connections.open</c> gave out.</summary>
    public Func<HttpContext, Task>? Socket { get; set; }

    /// <summary>Whether a call goes wrong for which nothing was said by <c>Fail</c>; asked one call after the other.</summary>
    public Func<SlackCall, ConnectorFault?> Chance { get; set; } = _ => null;

    /// <summary>When it is there, what was done is told to it, one call after the other, and neither calls nor messages are kept.</summary>
    public Action<SlackCall>? Count { get; set; }

    /// <summary>How long a trigger is good.</summary>
    public TimeSpan TriggersLast
    {
        get => _views.TriggersLast;
        set => _views.TriggersLast = value;
    }

    /// <summary>Stands within the ids of views, triggers and response addresses.</summary>
    public string Mark
    {
        get => _views.Mark;
        set => _views.Mark = value;
    }

    /// <summary>In the order in which they were answered, those that failed too.</summary>
    public IReadOnlyList<SlackCall> Calls => Locked<SlackCall[]>(() => [.. _calls]);

    /// <summary>The Home tabs, by user.</summary>
    public IReadOnlyDictionary<string, JsonElement> Homes => Locked(() => _views.Homes.ToDictionary(home => home.Key, home => Element(home.Value)));

    /// <summary>What single persons were shown.</summary>
    public IReadOnlyList<(string Channel, string User, JsonElement Arguments)> Ephemerals => Locked<(string, string, JsonElement)[]>(() => [.. _posts.Ephemerals]);

    /// <summary>What was meant for single persons, and no screen shows: it was put into a thread that there is not.</summary>
    public IReadOnlyList<(string Channel, string User, JsonElement Arguments)> Unseen => Locked<(string, string, JsonElement)[]>(() => [.. _posts.Unseen]);

    /// <summary>Tokens that were given back.</summary>
    public IReadOnlyCollection<string> Revoked => Locked<string[]>(() => [.. _tokens.Revoked]);

    public static Task<FakeSlack> StartAsync() => StartAsync(TimeProvider.System);

    /// <param name="time">By which triggers, tokens and response addresses expire.</param>
    public static async Task<FakeSlack> StartAsync(TimeProvider time)
    {
        var slack = new FakeSlack(time);
        slack._server = await HttpReceiver.StartAsync(slack.AnswerAsync);
        return slack;
    }

    /// <summary>The next calls of this method fail like this, one after the other; those after them are well again.</summary>
    public void Fail(string method, params ConnectorFault[] faults) => Fail(call => call.Method == method, faults);

    public void Fail(Func<SlackCall, bool> calls, params ConnectorFault[] faults) => Locked(() => _faults.AddRange(faults.Select(fault => (calls, fault))));

    public void AddChannel(string id, SlackChannelState? state = null) => Locked(() => _directory.Channels[id] = state ?? new SlackChannelState());

    /// <summary>People have answered to this message.</summary>
    public void AddThread(string channel, string ts) => Locked(() => _posts.Threads.Add((channel, ts)));

    public void AddPerson(SlackPerson person) => Locked(() => _directory.People[person.Id] = person);

    public void AddToken(string token, SlackInstallation by) => Locked(() => _tokens.Add(token, by));

    public void Revoke(string token) => Locked(() => _tokens.Revoked.Add(token));

    public void ForgetRefreshTokens() => Locked(_tokens.ForgetRefreshTokens);

    /// <inheritdoc cref="SlackTokens.Code"/>
    public string Code(SlackInstallation by, string redirectUri, bool rotates = false) => Locked(() => _tokens.Code(by, redirectUri, rotates));

    /// <summary>As of a press or a command: good for three seconds and for one view.</summary>
    public string Trigger(string user) => Locked(() => _views.Trigger(user));

    /// <summary>One that was good once.</summary>
    public string ExpiredTrigger(string user) => Locked(() => _views.Trigger(user, TimeSpan.FromSeconds(-1)));

    /// <summary>The person submits or closes what lies on top.</summary>
    public void CloseTopView(string user) => Locked(() => _views.Open.RemoveAt(_views.Open.FindLastIndex(view => view.User == user)));

    /// <summary>What this person has open, from the bottom up.</summary>
    public IReadOnlyList<JsonElement> Views(string user) => Locked<JsonElement[]>(() => [.. _views.Open.Where(view => view.User == user).Select(view => Element(view.View))]);

    /// <summary>The messages of the bot that somebody would see there now: changed ones as they are, deleted ones not.</summary>
    public IReadOnlyList<JsonElement> Messages(string channel) => Locked<JsonElement[]>(() => [.. _posts.All.Where(post => post.Channel == channel).Select(post => Element(post.Message))]);

    /// <inheritdoc cref="SlackViews.Type"/>
    public void Type(string view, string block, string element, JsonObject value) => Locked(() => _views.Type(view, block, element, value));

    /// <inheritdoc cref="SlackViews.Typed"/>
    public JsonObject? Typed(string view, string block, string element) => Locked(() => _views.Typed(view, block, element));

    /// <inheritdoc cref="SlackViews.Acknowledge"/>
    public void AcknowledgeView(string user, string viewId, JsonElement answer) => Locked(() => _views.Acknowledge(user, viewId, answer));

    /// <summary>As the acknowledgement of a command shows something to the one who typed it.</summary>
    public void Whisper(string channel, string user, JsonElement message) => Locked(() => _posts.Ephemerals.Add((channel, user, message)));

    /// <summary>When something happens in this workspace now.</summary>
    public string NextTs() => Locked(_posts.NextTs);

    /// <summary>Waits until a look at what is here finds something; looks again after every call.</summary>
    public async Task<T> SeeAsync<T>(Func<T?> look)
        where T : class
    {
        while (true)
        {
            var next = Locked(() => _nextCall.Task);
            if (look() is { } seen)
            {
                return seen;
            }

            await next.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>An address for five answers within half an hour; see the calls named <c>response_url</c>.</summary>
    /// <param name="channel">Where the answers are shown, to <paramref name="user"/> alone or to all.</param>
    public string ResponseUrl(string? channel = null, string? user = null) => Locked(() =>
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/commands/{Team}{Mark}/{++_count}");
        _responseUrls[path] = (_time.GetUtcNow() + TimeSpan.FromMinutes(30), 5, channel, user);
        return new Uri(_server.Address, path).AbsoluteUri;
    });

    /// <summary>The first such call, made already or yet to come.</summary>
    public Task<SlackCall> WaitForAsync(Func<SlackCall, bool> wanted) => Locked(() =>
    {
        if (_calls.Find(call => wanted(call)) is { } call)
        {
            return Task.FromResult(call);
        }

        var seen = new TaskCompletionSource<SlackCall>(TaskCreationOptions.RunContinuationsAsynchronously);
        _watchers.Add((wanted, seen));
        return seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
    });

    public async ValueTask DisposeAsync()
    {
        if (!_closing.IsCancellationRequested)
        {
            await _closing.CancelAsync();
            await _server.DisposeAsync();
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.StartsWith("/socket/", StringComparison.Ordinal) && Socket is { } socket)
        {
            await socket(context);
            return;
        }

        var call = await ReadAsync(context, path.StartsWith("/api/", StringComparison.Ordinal) ? path["/api/".Length..] : "response_url");
        var (answer, fault) = Locked(() => Take(call, path));
        if (fault is { Until: null })
        {
            await context.FailAsync(fault, _closing.Token);
            return;
        }

        if (fault is { Until: { } until })
        {
            await until.WaitAsync(_closing.Token);
            if (!fault.Takes)
            {
                answer = Locked(() => (200, Do(call)));
            }
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.Body.StartsWith('{') ? "application/json; charset=utf-8" : "text/html";
        await context.Response.WriteAsync(answer.Body);
    }

    private static async Task<SlackCall> ReadAsync(HttpContext context, string method)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var type = context.Request.ContentType;
        var isJson = type?.StartsWith("application/json", StringComparison.Ordinal) is true;
        var arguments = isJson && OnlyForms.Contains(method) ? default
            : isJson ? JsonElement.Parse(body)
            : JsonSerializer.SerializeToElement(QueryHelpers.ParseQuery(body).ToDictionary(field => field.Key, field => field.Value.ToString()));
        return new SlackCall(method, context.Request.Headers.Authorization.FirstOrDefault(), type, body, arguments) { Path = context.Request.Path };
    }

    private ((int Status, string Body) Answer, ConnectorFault? Fault) Take(SlackCall call, string path)
    {
        var place = _faults.FindIndex(waiting => waiting.IsFor(call));
        var fault = place < 0 ? Chance(call) : _faults[place].Fault;
        if (place >= 0)
        {
            _faults.RemoveAt(place);
        }

        var answer = fault is { Takes: false } ? (0, "") : call.Method == "response_url" ? Respond(call, path) : (200, Do(call));
        Keep(call, isDone: fault is not { Takes: false } && !answer.Item2.Contains("\"ok\":false", StringComparison.Ordinal));
        foreach (var watcher in _watchers.Where(watcher => watcher.Wanted(call)).ToList())
        {
            _watchers.Remove(watcher);
            watcher.Seen.TrySetResult(call);
        }

        _nextCall.TrySetResult();
        _nextCall = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return (answer, fault);
    }

    private void Keep(SlackCall call, bool isDone)
    {
        if (Count is null)
        {
            _calls.Add(call);
            return;
        }

        _posts.All.Clear();
        _posts.Ephemerals.Clear();
        if (isDone)
        {
            Count(call);
        }
    }

    private (int Status, string Body) Respond(SlackCall call, string path)
    {
        if (!_responseUrls.TryGetValue(path, out var url) || url.Until < _time.GetUtcNow())
        {
            return (404, """{"ok":false,"error":"expired_url"}""");
        }

        _responseUrls[path] = url with { Left = url.Left - 1 };
        if (url.Left <= 0)
        {
            return (404, """{"ok":false,"error":"used_url"}""");
        }

        if (url is { Channel: { } channel, User: { } user })
        {
            _posts.Respond(channel, user, call);
        }

        return (200, "ok");
    }

    private string Do(SlackCall call)
    {
        try
        {
            var answer = call.Method switch
            {
                "oauth.v2.access" => _tokens.Access(call),
                "apps.connections.open" => Connect(call),
                "auth.test" => _tokens.Test(call),
                "auth.revoke" => _tokens.Revoke(call),
                _ => Do(call, _tokens.Of(call)),
            };
            answer["ok"] = true;
            return answer.ToJsonString();
        }
        catch (SlackErrorException e)
        {
            return new JsonObject { ["ok"] = false, ["error"] = e.Code }.ToJsonString();
        }
    }

    private JsonObject Do(SlackCall call, SlackInstallation by) => call.Method switch
    {
        "chat.postMessage" => _posts.Post(call, by),
        "chat.update" => _posts.Update(call, by),
        "chat.delete" => _posts.Delete(call, by),
        "chat.postEphemeral" => _posts.PostEphemeral(call),
        "views.open" => _views.OpenOne(call),
        "views.update" => _views.Update(call),
        "views.publish" => _views.Publish(call),
        "users.info" => new JsonObject { ["user"] = _directory.User(call) },
        "conversations.open" => _directory.OpenChat(call),
        "conversations.info" => _directory.Info(call),
        "assistant.threads.setStatus" => InThread(call, "status"),
        "assistant.threads.setSuggestedPrompts" => InThread(call, "title"),
        _ => throw new SlackErrorException("unknown_method"),
    };

    private JsonObject Connect(SlackCall call) => call.Token == AppToken
        ? new JsonObject { ["url"] = string.Create(CultureInfo.InvariantCulture, $"ws://{_server.Address.Authority}/socket/{++_count}") }
        : throw new SlackErrorException("invalid_auth");

    private JsonObject InThread(SlackCall call, string needed)
    {
        _directory.Channel(call.Text("channel_id"));
        return call.Text(needed) is null ? throw new SlackErrorException("invalid_arguments") : [];
    }

    private static JsonElement Element(JsonObject json) => JsonSerializer.SerializeToElement(json);

    private T Locked<T>(Func<T> work)
    {
        lock (_lock)
        {
            return work();
        }
    }

    private void Locked(Action work)
    {
        lock (_lock)
        {
            work();
        }
    }
}
