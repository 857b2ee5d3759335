using System.Globalization;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Benchmarks.Model;

/// <summary>The real program with somebody at its web page, who never asks the same twice.</summary>
internal sealed class AskedProgram : IAsyncDisposable
{
    private const int MostTries = 2_000;

    private readonly string _folder;
    private readonly BotProcess _process;
    private readonly HttpClient _client;
    private readonly Visitor _visitor;
    private int _asked;

    private AskedProgram(string name, string folder, BotProcess process)
    {
        (Name, _folder, _process) = (name, folder, process);
        _client = new HttpClient { BaseAddress = process.Address };
        _visitor = new Visitor(_client, "/chat");
    }

    public string Name { get; }

    public static async Task<AskedProgram> StartAsync(string name, IReadOnlyDictionary<string, string> settings)
    {
        var folder = Directory.CreateTempSubdirectory("policybot-benchmark-").FullName;
        var process = await BotProcess.StartAsync(new Dictionary<string, string>(settings) { ["Storage:DataFolder"] = folder, ["Web:TurnsPerMinute"] = "100000" });

        return new AskedProgram(name, folder, process);
    }

    public Task AskAsync()
    {
        var i = _asked++;

        return _visitor.SayAsync(string.Create(CultureInfo.InvariantCulture, $"{Questions.All[i % Questions.All.Count]} It is about file {i}."));
    }

    /// <param name="isSo">Is given what the health page says.</param>
    /// <exception cref="InvalidOperationException">It did not come about.</exception>
    public async Task AskUntilAsync(Func<string, bool> isSo, string what)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (isSo(await HealthAsync())) return;

            await AskAsync();
        }

        throw new InvalidOperationException($"It did not come about that {what}. The health page says: {await HealthAsync()}\n{_process.Output}");
    }

    public async Task<string> HealthAsync()
    {
        using var answer = await _client.GetAsync("/health");

        return await answer.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
