using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.AzureOpenAI;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Scenarios;

/// <summary>The whole program with a model over real HTTP that is good, slow, down, cut off, over quota, filtered, wrong or a liar: whoever asks gets an answer, and nothing of a lie.</summary>
public sealed class When_the_model_fails(ITestOutputHelper output)
{
    private const string Question = "May I paste our source code into an AI tool?";
    private static readonly TimeSpan WriteWithin = TimeSpan.FromSeconds(2);

    private static readonly string Policy = File.ReadAllText(Path.Combine(Repository.Root, "knowledge", "library", "ai-and-code.md"));

    /// <summary>By name, what the model does.</summary>
    private static readonly Dictionary<string, ModelMood> Failures = new(StringComparer.Ordinal)
    {
        ["nothing ever comes"] = Moods.Hangs,
        ["nothing more comes after the first half"] = Moods.HangsInMidStream,
        ["it never stops"] = Moods.Endless,
        ["too slow"] = Moods.Slow(TimeSpan.FromSeconds(20)),
        ["it drips"] = Moods.Drips(TimeSpan.FromSeconds(1)),
        ["the connection is dropped at once"] = Moods.HangsUp,
        ["the stream is cut"] = Moods.CutStream,
        ["429 with Retry-After of a second"] = Moods.TooMany("1"),
        ["429 with Retry-After of an hour"] = Moods.TooMany("3600"),
        ["429 without a word"] = Moods.TooMany(null),
        ["500"] = Moods.Fails(500),
        ["503"] = Moods.Fails(503),
        ["401"] = Moods.WrongKey,
        ["404"] = Moods.NoSuchDeployment,
        ["a page of a proxy"] = Moods.WrongBody,
        ["elsewhere"] = Moods.Redirects("https://evil.example/"),
        ["wrong JSON"] = Moods.WrongJson,
        ["another schema"] = Moods.NotTheSchema,
        ["cut at the limit of tokens"] = Moods.Length,
        ["the filter holds the question back"] = Moods.ContentFilterPrompt,
        ["the filter holds the answer back"] = Moods.ContentFilterOutput,
        ["the model declines"] = Moods.Refusal,
        ["invented quotes"] = Moods.InventedQuotes,
        ["paraphrased quotes"] = Moods.ParaphrasedQuotes,
        ["right quotes under wrong ids"] = Moods.RightQuotesWrongIds,
        ["whole cloth"] = Moods.Scripted(_ => """{"covered":true,"sentences":[{"quotes":[{"passage":"p1","quote":"You may share everything."}],"text":"MARKERlie You may share everything with everybody."}]}"""),
    };

    public static TheoryData<string> Names() => [.. Failures.Keys];

    [Fact]
    public async Task A_good_model_writes_and_the_policies_stand_below()
    {
        using var folder = new TemporaryFolder();
        await using var model = await FakeAzureOpenAI.StartAsync();
        await using var bot = await StartAsync(model, folder);

        var (texts, _) = await AskAsync(bot, Question);

        Assert.Contains(texts, text => text.Contains("[1]", StringComparison.Ordinal));
        Assert.Contains(model.Calls, call => call.IsChat);
        Assert.DoesNotContain(Question, bot.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_comes_all_the_same(string failure)
    {
        using var folder = new TemporaryFolder();
        await using var model = await FakeAzureOpenAI.StartAsync();
        model.EmbeddingMood = Moods.Good;
        await using var bot = await StartAsync(model, folder);
        await AskAsync(bot, "Who may read our trade secrets?"); // what is compiled on the way is compiled
        model.Forget();
        model.Mood = Failures[failure];

        var (texts, took) = await AskAsync(bot, Question);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{failure}: {took.TotalMilliseconds:0} ms with a limit of {WriteWithin.TotalMilliseconds:0} ms, {model.Calls.Count(call => call.IsChat)} calls"));

        Assert.Contains(texts, IsQuoted);
        Assert.DoesNotContain(texts, text => text.Contains("MARKERlie", StringComparison.Ordinal) || text.Contains("Customer lists may be shared", StringComparison.Ordinal) || text.Contains("In other words", StringComparison.Ordinal));
        Assert.Contains(model.Calls, call => call.IsChat);
        Assert.DoesNotContain(Question, bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKER", bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", bot.Output, StringComparison.Ordinal);
    }

    /// <summary>A line of a policy, letter by letter.</summary>
    private static bool IsQuoted(string text) => text.Length > 40 && Policy.Contains(text.Split('\n')[0], StringComparison.Ordinal);

    private static Task<BotProcess> StartAsync(FakeAzureOpenAI model, TemporaryFolder folder) => BotProcess.StartAsync(new Dictionary<string, string>
    {
        ["Storage:DataFolder"] = folder.FullPath,
        ["Model:Endpoint"] = model.Endpoint,
        ["Model:Chat"] = "answers",
        ["Model:Embeddings"] = "vectors",
        ["Knowledge:WriteWithin"] = WriteWithin.ToString("c", CultureInfo.InvariantCulture),
    });

    private static async Task<(IReadOnlyList<string> Texts, TimeSpan Took)> AskAsync(BotProcess bot, string question)
    {
        using var client = new HttpClient { BaseAddress = bot.Address, Timeout = TimeSpan.FromMinutes(1) };
        var since = Stopwatch.GetTimestamp();
        JsonElement reply = await new Visitor(client, "/chat").SayAsync(question);

        return ([.. Visitor.TextOf(reply)], Stopwatch.GetElapsedTime(since));
    }
}
