using System.Globalization;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.Slack;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Scenarios;

/// <summary>
/// The real program, and a Slack that sends ten thousand things in disorder, a tenth of them twice, while its own API is slow, busy and away now and then, and some
/// triggers have expired: everything is answered, and nothing twice.
/// </summary>
public sealed class When_Slack_sends_ten_thousand_events(ITestOutputHelper output)
{
    private const int AtOnce = 24;

    [Fact]
    public async Task Everything_is_answered_and_nothing_twice()
    {
        await using var program = await SlackProgram.StartAsync(new HttpClient(), overSocket: false, new Dictionary<string, string>
        {
            ["Logging:LogLevel:Default"] = "Warning",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
        });
        var perAnswer = await CountMessagesOfAnswersAsync(program);
        var (load, sender) = (new SlackLoad(program.Slack, program.Wire), new SlackSender(TimeProvider.System));
        var deliveries = load.Deliveries(perAnswer);
        Assert.Equal(10_000, deliveries.Count);
        program.Slack.Count = load.Count;
        program.Slack.Chance = Trouble();

        var start = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (deliver, _) => await sender.DeliverAsync(deliver));
        var sent = TimeProvider.System.GetElapsedTime(start);
        await UntilAsync(() => load.IsDone);
        var answered = TimeProvider.System.GetElapsedTime(start);
        var (memory, work) = (program.Bot.MemoryInMegabytes, program.Bot.Work);
        await program.Bot.StopAsync(); // what waits is done first: a second answer would come now

        Write($"{deliveries.Count} deliveries in {sent.TotalSeconds:F1} s, {AtOnce} at once; the last answer after {answered.TotalSeconds:F1} s");
        Write($"acknowledged: p50 {sender.Percentile(0.5):F1} ms, p99 {sender.Percentile(0.99):F1} ms, longest {sender.Percentile(1):F1} ms; came again: {sender.Late} late, {sender.Refused} refused");
        Write($"the program held {memory} MB and worked for {work.TotalSeconds:F1} s");
        Assert.True(load.Wrong.Count == 0, $"{string.Join('\n', load.Wrong)}\n{program.Bot.Output}");
        Assert.Equal(0, sender.Late);
        Assert.InRange(memory, 1, 1_000);
    }

    /// <summary>Every eighth call takes a second, and now and then Slack is over its rate or away.</summary>
    private static Func<SlackCall, ConnectorFault?> Trouble()
    {
        var calls = 0;
        return call => ++calls switch
        {
            var n when call.Method is "chat.postMessage" && n % 307 == 0 => SlackFault.TooFast("1"),
            var n when call.Method is "chat.postMessage" && n % 401 == 0 => SlackFault.Code("ratelimited"),
            var n when call.Method is "chat.postMessage" or "views.publish" && n % 211 == 0 => ConnectorFault.Status(503),
            var n when n % 8 == 0 => ConnectorFault.Slow(Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System)),
            _ => null,
        };
    }

    private static async Task<IReadOnlyList<int>> CountMessagesOfAnswersAsync(SlackProgram program)
    {
        var counts = new List<int>();
        foreach (var question in SlackLoad.Questions)
        {
            var person = program.Open(new SlackPerson($"U0FIRST{counts.Count}", "First") { Handle = "first" });
            await person.SayAsync(question);
            await person.SeeMessageAsync("in force since");
            await person.SayAsync("help");
            await person.SeeMessageAsync("Hello, I am PolicyBot");
            counts.Add(person.Messages(person.Chat).Count - 1);
        }

        return counts;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        while (!condition() && !patience.IsCancellationRequested)
            await Task.Delay(100, CancellationToken.None);
    }

    private void Write(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
