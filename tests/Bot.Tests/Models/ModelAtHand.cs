using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using PolicyBot.Knowledge.Models;
using PolicyBot.Models;
using PolicyBot.Primitives;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.AzureOpenAI;

namespace PolicyBot.Tests.Models;

/// <summary>The room Models, as the program adds it, before a fake Azure OpenAI over real HTTP; by a clock that stands until it is moved.</summary>
internal sealed class ModelAtHand : IAsyncDisposable
{
    public const string Key = "marker-key-5f1c";

    public static readonly TimeSpan AttemptWithin = TimeSpan.FromSeconds(8);

    private readonly ServiceProvider _services;

    private ModelAtHand(FakeAzureOpenAI fake, Dictionary<string, string?> settings, Action<IServiceCollection>? add)
    {
        Fake = fake;
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.AddPrimitives();
        services.AddSingleton<TimeProvider>(Clock);
        add?.Invoke(services);
        services.AddModels(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Figures = new FiguresBook(_services);
    }

    public FakeAzureOpenAI Fake { get; }

    public FakeClock Clock { get; } = new();

    public LogBook Log { get; } = new();

    public FiguresBook Figures { get; }

    public IChatClient Chat => _services.GetRequiredService<IChatClient>();

    public IEmbeddingGenerator<string, Embedding<float>> Vectors => _services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();

    public IModelReadiness Readiness => _services.GetRequiredService<IModelReadiness>();

    /// <summary>How long was waited between attempts, in their order.</summary>
    public List<TimeSpan> Pauses { get; } = [];

    /// <param name="settings">Of the section Model, besides address, key and deployments.</param>
    public static async Task<ModelAtHand> StartAsync(params (string Key, string? Value)[] settings) => await StartAsync(null, settings);

    public static async Task<ModelAtHand> StartAsync(Action<IServiceCollection>? add, params (string Key, string? Value)[] settings)
    {
        var fake = await FakeAzureOpenAI.StartAsync();
        var all = new Dictionary<string, string?> { ["Model:Endpoint"] = fake.Endpoint, ["Model:Key"] = Key, ["Model:Chat"] = "writer", ["Model:Embeddings"] = "vectors" };
        foreach (var (key, value) in settings)
            all[$"Model:{key}"] = value;
        return new ModelAtHand(fake, all, add);
    }

    /// <summary>Asks piece by piece, as the writer does, and reads to the end.</summary>
    public Task<string> AskAsync() => AskAsync(CancellationToken.None);

    public Task<string> AskAsync(CancellationToken cancellationToken) => AskAsync(APrompt.Options(), cancellationToken);

    /// <param name="patience">What the writer says of how long it waits.</param>
    public Task<string> AskAsync(TimeSpan patience, CancellationToken cancellationToken) => AskAsync(APrompt.Options().Said(patience), cancellationToken);

    private async Task<string> AskAsync(ChatOptions options, CancellationToken cancellationToken)
    {
        List<string> pieces = [];
        await foreach (var update in Chat.GetStreamingResponseAsync(APrompt.Messages, options, cancellationToken))
            pieces.Add(update.Text);
        return string.Concat(pieces);
    }

    /// <summary>Asks for all of it at once.</summary>
    public async Task<string> AskWholeAsync() => (await Chat.GetResponseAsync(APrompt.Messages, APrompt.Options())).Text;

    public async Task<string> EmbedAsync() => (await Vectors.GenerateAsync(["marker-text to embed"])).Count.ToString();

    /// <summary>Moves the clock over every pause between attempts, but over no limit.</summary>
    public async Task<T> HurryAsync<T>(Func<Task<T>> ask)
    {
        var wait = Clock.NextWaitAsync(IsPause);
        var asking = ask();
        while (await Task.WhenAny(asking, wait) != asking)
        {
            var pause = await wait;
            Pauses.Add(pause);
            wait = Clock.NextWaitAsync(IsPause);
            Clock.Advance(pause);
        }

        return await asking;
    }

    /// <returns>What came in place of an answer.</returns>
    public async Task<ModelTrouble> TroubleAsync(Func<Task<string>> ask) => (await Assert.ThrowsAsync<ModelException>(() => HurryAsync(ask))).Trouble;

    public Task<ModelTrouble> TroubleAsync() => TroubleAsync(AskAsync);

    /// <summary>Asks until the deployment is left alone.</summary>
    public async Task WearOutAsync(ModelMood mood)
    {
        Fake.Mood = mood;
        while (Readiness.MayWrite)
            await TroubleAsync();
        Fake.Mood = Moods.Good;
        Fake.Forget();
    }

    public async Task<HealthReportEntry> HealthAsync() => (await _services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["model"];

    public async ValueTask DisposeAsync()
    {
        Figures.Dispose();
        await _services.DisposeAsync();
        await Fake.DisposeAsync();
    }

    private static bool IsPause(TimeSpan due) => due < AttemptWithin;
}
