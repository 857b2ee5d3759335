using PolicyBot.Tests.TestKit.AzureOpenAI;

namespace PolicyBot.Benchmarks.Model;

/// <summary>
/// What a model costs those who ask while it is of no help: turns over HTTP of the program without a model, and of the same program whose model kept failing until its circuit opened. Both run
/// side by side and are asked in turns, so that whatever else the machine does meets both.
/// </summary>
internal static class MeasureModel
{
    public const string Usage = "[fails | hangs]";

    private const int Rounds = 7;
    private const int TurnsOfARound = 700;

    /// <param name="trouble">What the model does until it is left alone.</param>
    public static async Task RunAsync(ModelMood trouble)
    {
        await using var server = await FakeAzureOpenAI.StartAsync();
        var settings = new Dictionary<string, string>
        {
            ["Model:Endpoint"] = server.Endpoint,
            ["Model:Chat"] = "chat",
            ["Model:Embeddings"] = "vectors",
            ["Model:TokensPerHour"] = "0",
            ["Model:AttemptWithin"] = "00:00:01",
            ["Model:BreakFor"] = "01:00:00",
            ["Knowledge:WriteWithin"] = "00:00:02",
        };
        await using var without = await AskedProgram.StartAsync("no model", new Dictionary<string, string>());
        await using var open = await AskedProgram.StartAsync("circuit open", settings);
        await open.AskUntilAsync(_ => server.Calls.Any(call => call.IsEmbeddings && call.Inputs.Count == 1), "a question is sent to the model");
        server.Mood = trouble;
        await open.AskUntilAsync(IsLeftAlone, "the circuit is open");
        server.Mood = Moods.Good;

        server.Forget();
        (await Pairs.OfAsync(without, open, Rounds, TurnsOfARound)).Print(Console.Out);
        Console.WriteLine($"calls made to the model meanwhile: {server.Calls.Count}; /health: {await open.HealthAsync()}");

        await using var good = await AskedProgram.StartAsync("a good model", settings);
        await good.AskUntilAsync(_ => server.Calls.Any(call => call.IsChat), "an answer is written");
        (await Pairs.OfAsync(without, good, rounds: 1, TurnsOfARound)).Print(Console.Out);
    }

    /// <summary>A question that is not embedded in time has the model that makes vectors left alone too, before its circuit opens: one question in half a minute tries it.</summary>
    private static bool IsLeftAlone(string health) => health.Contains("that writes answers is left alone", StringComparison.Ordinal);
}
