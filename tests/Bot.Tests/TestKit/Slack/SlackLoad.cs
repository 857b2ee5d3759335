using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace PolicyBot.Tests.TestKit.Slack;

/// <summary>Ten thousand deliveries to a bot, each known by what must come of it once: messages, mentions under two events, repetitions, Home tabs, presses, commands.</summary>
internal sealed class SlackLoad(FakeSlack slack, SlackWire wire)
{
    private const int Messages = 5_500;
    private const int Repeated = 1_000;
    private const int Mentions = 1_000; // each under two events
    private const int Homes = 500;
    private const int Presses = 600; // half of them too late to open a window
    private const int Commands = 400;

    public static readonly IReadOnlyList<string> Questions = ["May I put customer data into an AI tool?", "How do I send a confidential file outside the company?", "May I work from a café?"];

    private readonly ConcurrentDictionary<string, int> _expected = [];
    private readonly ConcurrentDictionary<string, int> _done = [];
    private readonly ConcurrentDictionary<string, string> _byPath = [];

    public bool IsDone => _expected.Keys.All(_done.ContainsKey);

    /// <summary>What was lost, and what was done more or less often than it should.</summary>
    public IReadOnlyList<string> Wrong =>
    [
        .. _expected.Keys.Union(_done.Keys)
            .Select(key => (Key: key, Done: _done.GetValueOrDefault(key), Expected: _expected.GetValueOrDefault(key)))
            .Where(one => one.Done != one.Expected)
            .Select(one => $"{one.Key}: {one.Done} in place of {one.Expected}"),
    ];

    /// <summary>For <see cref="FakeSlack.Count"/>.</summary>
    public void Count(SlackCall call)
    {
        var key = call.Method switch
        {
            "chat.postMessage" => $"{call.Text("channel")} {call.Text("thread_ts")}",
            "views.publish" => $"home {call.Text("user_id")}",
            "views.open" => $"press {call.Text("trigger_id")!.Split('.')[^1]}",
            "response_url" => _byPath[call.Path],
            _ => null,
        };
        if (key is not null)
            Add(key);
    }

    /// <param name="perAnswer">How many messages the answer to each question has.</param>
    /// <returns>In disorder; each by the number of its try.</returns>
    public IReadOnlyList<Func<int, Task<HttpStatusCode>>> Deliveries(IReadOnlyList<int> perAnswer)
    {
        Func<int, Task<HttpStatusCode>>[] all = [.. Said(perAnswer), .. Mentioned(perAnswer), .. Opened(), .. Pressed(), .. Typed()];
        return [.. all.Select((deliver, place) => (deliver, place)).OrderBy(item => item.place * 7_919L % 10_007).Select(item => item.deliver)];
    }

    // Each in a thread of its own, by which its answer is known.
    private IEnumerable<Func<int, Task<HttpStatusCode>>> Said(IReadOnlyList<int> perAnswer)
    {
        for (var n = 0; n < Messages; n++)
        {
            var (user, ts, question) = (User(n % 400), Ts(n), n % Questions.Count);
            var chat = $"D{user[1..]}";
            slack.AddChannel(chat, new SlackChannelState { IsOwnChat = true });
            _expected[$"{chat} {ts}"] = perAnswer[question];
            var told = ASlackEvent.Of(ASlackEvent.Message(user, chat, ts, Questions[question], threadTs: ts), ASlackEvent.Id(n));
            yield return attempt => wire.EventAsync(told, attempt);
            if (n < Repeated)
                yield return attempt => wire.EventAsync(told, attempt + 1); // the acknowledgement was lost on its way
        }
    }

    private IEnumerable<Func<int, Task<HttpStatusCode>>> Mentioned(IReadOnlyList<int> perAnswer)
    {
        for (var n = 0; n < Mentions; n++)
        {
            var (user, channel, ts, question) = (User(n % 400), $"C0LOAD{n % 40}", Ts(10_000 + n), n % Questions.Count);
            slack.AddChannel(channel);
            _expected[$"{channel} {ts}"] = perAnswer[question];
            var text = $"<@{FakeSlack.BotUser}> {Questions[question]}";
            var mention = ASlackEvent.Of(ASlackEvent.Mention(user, channel, ts, text), ASlackEvent.Id(10_000 + n));
            var message = ASlackEvent.Of(ASlackEvent.Message(user, channel, ts, text), ASlackEvent.Id(20_000 + n));
            yield return attempt => wire.EventAsync(mention, attempt);
            yield return attempt => wire.EventAsync(message, attempt);
        }
    }

    private IEnumerable<Func<int, Task<HttpStatusCode>>> Opened()
    {
        for (var n = 0; n < Homes; n++)
        {
            var user = User(1_000 + n);
            _expected[$"home {user}"] = 1;
            var opened = ASlackEvent.Of(ASlackEvent.HomeOpened(user, "home", Ts(30_000 + n)), ASlackEvent.Id(30_000 + n));
            yield return attempt => wire.EventAsync(opened, attempt);
        }
    }

    private IEnumerable<Func<int, Task<HttpStatusCode>>> Pressed()
    {
        for (var n = 0; n < Presses; n++)
        {
            var isLate = n % 2 == 0;
            var person = new SlackClient(wire, slack, new SlackPerson(User(2_000 + n), "Somebody"));
            var card = JsonElement.Parse($$$"""{"ts":"{{{Ts(40_000 + n)}}}","blocks":[{"type":"actions","elements":[{"type":"button","action_id":"go:report:0","text":{"type":"plain_text","text":"Report"},"value":"{\"verb\":\"report\"}"}]}]}""");
            var press = person.Press(new SlackShown("message", card, "C0LOAD0"), "Report");
            Expect($"press {person.User}", (string)press["response_url"]!);
            yield return async _ =>
            {
                var pressed = press.DeepClone().AsObject();
                pressed["trigger_id"] = isLate ? slack.ExpiredTrigger(person.User) : slack.Trigger(person.User);
                return (await wire.InteractAsync(pressed)).Status;
            };
        }
    }

    private IEnumerable<Func<int, Task<HttpStatusCode>>> Typed()
    {
        for (var n = 0; n < Commands; n++)
        {
            var person = new SlackClient(wire, slack, new SlackPerson(User(3_000 + n), "Somebody"));
            var command = person.Command($"ask {Questions[n % Questions.Count]}", "C0LOAD1");
            Expect($"command {person.User}", command["response_url"]);
            yield return async _ =>
            {
                var (status, body) = await wire.CommandAsync(command);
                if (body.ValueKind != JsonValueKind.Undefined)
                    Add($"command {person.User}");
                return status;
            };
        }
    }

    private void Expect(string key, string responseUrl)
    {
        _expected[key] = 1;
        _byPath[new Uri(responseUrl).AbsolutePath] = key;
    }

    private void Add(string key) => _done.AddOrUpdate(key, 1, (_, times) => times + 1);

    private static string User(int number) => string.Create(CultureInfo.InvariantCulture, $"U0P{number:D4}");

    private static string Ts(int number) => string.Create(CultureInfo.InvariantCulture, $"1772438400.{number:D6}");
}
