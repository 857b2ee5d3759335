using System.Diagnostics;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Benchmarks;

/// <summary>Measures the real program over loopback HTTP: each figure beside a baseline taken in the same run, since machines differ.</summary>
internal static class MeasureProgram
{
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("policybot-benchmark-").FullName;
        try
        {
            var settings = new Dictionary<string, string> { ["Storage:DataFolder"] = folder, ["Web:TurnsPerMinute"] = "100000" };
            var sinceStart = Stopwatch.StartNew();
            await using var bot = await BotProcess.StartAsync(settings);
            using var client = new HttpClient { BaseAddress = bot.Address };
            using (var page = await client.GetAsync("/"))
                page.EnsureSuccessStatusCode();

            Console.WriteLine($"start to first page      {sinceStart.Elapsed.TotalSeconds,8:F2} s");

            var chat = new Visitor(client, "/chat");
            var report = new Visitor(client, "/report");
            foreach (var question in Questions.All)
                await chat.SayAsync(question); // the first ones pay for what .NET compiles on the way

            var baseline = await Measured.OfAsync("GET /health/live (baseline)", 500, async _ => (await client.GetAsync("/health/live")).EnsureSuccessStatusCode().Dispose());
            var asking = await Measured.OfAsync("a question, answered", 100, i => chat.SayAsync(Questions.All[i % Questions.All.Count]));
            Console.WriteLine($"memory after 100 questions {bot.MemoryInMegabytes,6} MB");
            var filing = await Measured.OfAsync("a report, form to receipt", 100, async _ => await report.FileAsync(await report.OpenFormAsync(), Questions.Form));

            foreach (var measured in (Measured[])[baseline, asking, filing])
                Console.WriteLine($"{measured.Name,-28} p50 {measured.Median.TotalMilliseconds,7:F2} ms   p99 {measured.P99.TotalMilliseconds,7:F2} ms   {measured.Median / baseline.Median,6:F1} x baseline");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
