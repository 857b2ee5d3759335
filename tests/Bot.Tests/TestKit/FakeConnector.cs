using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PolicyBot.Tests.TestKit;

/// <summary>A connector as Teams has one, over real HTTP: it keeps what it is sent, gives ids, and fails when it is told to.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<ConnectorCall> _calls = [];
    private readonly List<(Func<ConnectorCall, bool> IsFor, ConnectorFault Fault)> _faults = [];
    private readonly List<(string ConversationId, string Id, JsonElement Json)> _messages = [];
    private readonly List<(Func<ConnectorCall, bool> Wanted, TaskCompletionSource<ConnectorCall> Seen)> _watchers = [];
    private readonly ConnectorStreams _streams = new();
    private readonly CancellationTokenSource _closing = new();
    private HttpReceiver _server = null!;
    private int _ids;

    /// <summary>Over http on this machine, as the Agents Playground's is.</summary>
    public string Url => new Uri(_server.Address, "/_connector").AbsoluteUri;

    public int Port => _server.Address.Port;

    /// <summary>In the order in which they were answered, those that failed too.</summary>
    public IReadOnlyList<ConnectorCall> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    public static Task<FakeConnector> StartAsync() => StartAsync(certificate: null);

    /// <param name="certificate">For https; see <see cref="Detour"/>.</param>
    public static async Task<FakeConnector> StartAsync(X509Certificate2? certificate)
    {
        var connector = new FakeConnector();
        connector._server = await HttpReceiver.StartAsync(
            certificate is null ? "http://127.0.0.1:0" : "https://127.0.0.1:0",
            host => host.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate)),
            connector.AnswerAsync);
        return connector;
    }

    /// <summary>The next calls fail like this, one after the other; those after them are well again.</summary>
    public void Fail(params ConnectorFault[] faults) => Fail(_ => true, faults);

    /// <summary>The next such calls fail like this; others do not.</summary>
    public void Fail(Func<ConnectorCall, bool> calls, params ConnectorFault[] faults)
    {
        lock (_lock)
        {
            _faults.AddRange(faults.Select(fault => (calls, fault)));
        }
    }

    /// <summary>The messages that a person would see there now: changed ones as they are, deleted ones not.</summary>
    public IReadOnlyList<JsonElement> Messages(string conversationId)
    {
        lock (_lock)
        {
            return [.. _messages.Where(message => message.ConversationId == conversationId).Select(message => message.Json)];
        }
    }

    /// <summary>Answers that somebody still sees growing.</summary>
    public IReadOnlyList<string> Unfinished
    {
        get
        {
            lock (_lock)
            {
                return [.. _streams.Unfinished];
            }
        }
    }

    /// <summary>The ids of those messages.</summary>
    public IReadOnlyList<string> IdsOf(string conversationId)
    {
        lock (_lock)
        {
            return [.. _messages.Where(message => message.ConversationId == conversationId).Select(message => message.Id)];
        }
    }

    /// <summary>The first such call, made already or yet to come.</summary>
    public Task<ConnectorCall> WaitForAsync(Func<ConnectorCall, bool> wanted)
    {
        lock (_lock)
        {
            if (_calls.Find(call => wanted(call)) is { } call)
            {
                return Task.FromResult(call);
            }

            var seen = new TaskCompletionSource<ConnectorCall>(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((wanted, seen));
            return seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

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
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var call = new ConnectorCall(
            context.Request.Method,
            [.. raw.Split('?')[0].Split('/').SkipWhile(part => part != "v3").Select(Uri.UnescapeDataString)],
            raw,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body);

        var (status, answer, fault) = Take(call);
        if (fault?.Until is { } until)
        {
            await until.WaitAsync(_closing.Token);
            if (!fault.Takes)
            {
                lock (_lock)
                {
                    (status, answer) = Do(call);
                }
            }

            await WriteAsync(context, status, answer);
            return;
        }

        await (fault is null ? WriteAsync(context, status, answer) : context.FailAsync(fault, _closing.Token));
    }

    private (int Status, string Body, ConnectorFault? Fault) Take(ConnectorCall call)
    {
        lock (_lock)
        {
            var place = _faults.FindIndex(waiting => waiting.IsFor(call));
            var fault = place < 0 ? null : _faults[place].Fault;
            if (place >= 0)
            {
                _faults.RemoveAt(place);
            }

            var (status, body) = fault is { Takes: false } ? (0, "") : Do(call);
            _calls.Add(call);
            foreach (var (wanted, seen) in _watchers.Where(watcher => watcher.Wanted(call)).ToList())
            {
                _watchers.Remove((wanted, seen));
                seen.TrySetResult(call);
            }

            return (status, body, fault);
        }
    }

    private (int Status, string Body) Do(ConnectorCall call) => (call.Method, call.Path) switch
    {
        ("POST", ["v3", "conversations"]) => Create(call),
        ("POST", ["v3", "conversations", var conversation, "activities"]) => Add(conversation, call.Json),
        ("POST", ["v3", "conversations", var conversation, "activities", _]) => Add(conversation, call.Json),
        ("PUT", ["v3", "conversations", var conversation, "activities", var id]) => Change(conversation, id, call.Json),
        ("DELETE", ["v3", "conversations", var conversation, "activities", var id]) => Change(conversation, id, null),
        _ => (404, Error("NoSuchOperation")),
    };

    private (int Status, string Body) Add(string conversationId, JsonElement activity)
    {
        var isMessage = activity.GetProperty("type").GetString() == "message";
        if (ConnectorStreams.PlaceOf(activity) is { } place)
        {
            return Grow(conversationId, activity, place, isMessage);
        }

        if (!isMessage)
        {
            return (202, "{}");
        }

        var id = NextId();
        _messages.Add((conversationId, id, activity));
        return (201, JsonSerializer.Serialize(new { id }));
    }

    private (int Status, string Body) Grow(string conversationId, JsonElement activity, JsonElement place, bool isMessage)
    {
        var isNew = !place.TryGetProperty("streamId", out _);
        if (_streams.Take(conversationId, activity, place, NextId) is not ({ } id, null))
        {
            return (403, Error("ContentStreamNotAllowed"));
        }

        if (isMessage)
        {
            _messages.Add((conversationId, id, activity));
        }

        return isNew ? (201, JsonSerializer.Serialize(new { id })) : (202, "{}");
    }

    private (int Status, string Body) Change(string conversationId, string id, JsonElement? activity)
    {
        var place = _messages.FindIndex(message => message.ConversationId == conversationId && message.Id == id);
        if (place < 0 && activity is { } whole && _streams.End(id))
        {
            _messages.Add((conversationId, id, whole));
            return (200, JsonSerializer.Serialize(new { id }));
        }

        if (place < 0)
        {
            return (404, Error("ActivityNotFoundInConversation"));
        }

        if (activity is { } changed)
        {
            _messages[place] = (conversationId, id, changed);
        }
        else
        {
            _messages.RemoveAt(place);
        }

        return (200, JsonSerializer.Serialize(new { id }));
    }

    /// <summary>One chat a person, however often it is asked for; a new thread each time.</summary>
    private (int Status, string Body) Create(ConnectorCall call)
    {
        if (!call.Json.GetProperty("isGroup").GetBoolean())
        {
            return (201, JsonSerializer.Serialize(new { id = $"a:{call.Json.GetProperty("members")[0].GetProperty("id").GetString()}" }));
        }

        var activityId = NextId();
        var id = $"{call.Json.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString()};messageid={activityId}";
        _messages.Add((id, activityId, call.Json.GetProperty("activity")));
        return (201, JsonSerializer.Serialize(new { id, activityId }));
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"1:{++_ids:x8}");

    private static string Error(string code) => JsonSerializer.Serialize(new { error = new { code, message = "Somebody's words, not to be logged." } });

    private static async Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(body);
    }
}
