using System.Diagnostics;
using System.Globalization;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Benchmarks.Chat;

/// <summary>Measures question turns as a chat platform sends them, several at once. The load runs beside the program and shares the machine with it.</summary>
internal static class MeasureChat
{
    private const int Messages = 2_000;

    /// <param name="started">Is told where the program is.</param>
    public static async Task RunAsync(ChatLoad load, IReadOnlyDictionary<string, string> settings, Action<BotProcess> started)
    {
        var folder = Directory.CreateTempSubdirectory("policybot-benchmark-").FullName;
        try
        {
            await using var bot = await BotProcess.StartAsync(new Dictionary<string, string>(settings) { ["Storage:DataFolder"] = folder });
            started(bot);

            await RestAsync(bot);
            await load.SendAsync(Different(200)); // the first ones pay for what .NET compiles on the way
            await PrintBaselineAsync(bot);
            foreach (var (name, texts) in new[] { ("a greeting", Same("hello")), ("a question, the same", Same(Questions.All[1])), ("questions, all different", Different(Messages)) })
            {
                var before = bot.Work;
                var figures = await load.SendAsync(texts);
                figures.Print(name, bot.Work - before);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Until it has gone through what it rehearses after a start.</summary>
    private static async Task RestAsync(BotProcess bot)
    {
        TimeSpan before;
        do
        {
            before = bot.Work;
            await Task.Delay(TimeSpan.FromSeconds(0.5));
        }
        while (bot.Work - before > TimeSpan.FromSeconds(0.05));
    }

    private static async Task PrintBaselineAsync(BotProcess bot)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = ChatLoad.AtOnce });
        var next = -1;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, ChatLoad.AtOnce).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) < Messages) (await client.GetAsync(new Uri(bot.Address, "/health/live"))).EnsureSuccessStatusCode().Dispose();
        }));
        Console.WriteLine($"{"GET /health/live (baseline)",-28} {Messages / Stopwatch.GetElapsedTime(began).TotalSeconds:F0}/s");
    }

    private static List<string> Same(string text) => Enumerable.Repeat(text, Messages).ToList();

    /// <summary>No two alike, so that none is remembered.</summary>
    private static List<string> Different(int count) =>
        Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{Questions.All[i % Questions.All.Count]} It is about file {count}-{i}.")).ToList();
}
