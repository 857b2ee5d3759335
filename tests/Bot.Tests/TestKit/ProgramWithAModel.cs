using System.Diagnostics;
using System.Globalization;
using PolicyBot.Tests.TestKit.AzureOpenAI;

namespace PolicyBot.Tests.TestKit;

/// <summary>The real program with a model on this machine, whose mood changes from test to test. A model that failed is left alone for a second only.</summary>
public sealed class ProgramWithAModel : IAsyncLifetime, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private int _asked;

    internal static TimeSpan WriteWithin { get; } = TimeSpan.FromSeconds(2);

    internal FakeAzureOpenAI Model { get; private set; } = null!;

    internal BotProcess Bot { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Model = await FakeAzureOpenAI.StartAsync();
        Model.EmbeddingMood = Moods.Good;
        Bot = await BotProcess.StartAsync(new Dictionary<string, string>
        {
            ["Storage:DataFolder"] = _folder.FullPath,
            ["Web:TurnsPerMinute"] = "60000",
            ["Model:Endpoint"] = Model.Endpoint,
            ["Model:Chat"] = "answers",
            ["Model:Embeddings"] = "vectors",
            ["Model:BreakFor"] = "00:00:01",
            ["Model:TokensPerHour"] = "0",
            ["Knowledge:WriteWithin"] = WriteWithin.ToString("c", CultureInfo.InvariantCulture),
        });
    }

    /// <summary>Has a good model asked until it writes: what failed before is over, and what is compiled on the way is compiled.</summary>
    internal async Task BecomeWellAsync()
    {
        Model.Mood = Moods.Good;
        using var patience = new CancellationTokenSource(Patience);
        while (!(await AskAsync("Who may read our trade secrets?")).Texts.Any(IsWritten))
            await Task.Delay(100, patience.Token);
    }

    /// <summary>Whether the text says which quote stands for it.</summary>
    internal static bool IsWritten(string text) => text.Contains("[1]", StringComparison.Ordinal);

    /// <param name="question">Is asked in no two cases alike: it would be answered from memory.</param>
    internal async Task<(IReadOnlyList<string> Texts, TimeSpan Took)> AskAsync(string question)
    {
        using var client = new HttpClient { BaseAddress = Bot.Address, Timeout = TimeSpan.FromMinutes(1) };
        var since = Stopwatch.GetTimestamp();
        var reply = await new Visitor(client, "/chat").SayAsync(string.Create(CultureInfo.InvariantCulture, $"{question} {++_asked}"));

        return ([.. Visitor.TextOf(reply)], Stopwatch.GetElapsedTime(since));
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Model.DisposeAsync();
        _folder.Dispose();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}
