using System.Globalization;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.AzureOpenAI;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Scenarios;

/// <summary>The whole program with a model over real HTTP that is good, slow, down, cut off, over quota, filtered, wrong or a liar: whoever asks gets an answer, and nothing of a lie.</summary>
public sealed class When_the_model_fails(ProgramWithAModel program, ITestOutputHelper output) : IClassFixture<ProgramWithAModel>
{
    private const string Question = "May I paste our source code into an AI tool?";

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
        await program.BecomeWellAsync();
        program.Model.Forget();

        var (texts, _) = await program.AskAsync(Question);

        Assert.Contains(texts, ProgramWithAModel.IsWritten);
        Assert.Contains(program.Model.Calls, call => call.IsChat);
        Assert.DoesNotContain(Question, program.Bot.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_comes_all_the_same_and_the_model_writes_when_it_is_well_again(string failure)
    {
        await program.BecomeWellAsync();

        await FailAsync(program, failure, Failures[failure]);

        await program.BecomeWellAsync();
    }

    [Fact]
    public async Task An_answer_comes_all_the_same_from_a_model_that_wants_to_be_left_alone_for_an_hour()
    {
        await using var alone = new ProgramWithAModel();
        await alone.InitializeAsync();
        await alone.BecomeWellAsync();

        await FailAsync(alone, "429 with Retry-After of an hour", Moods.TooMany("3600"));
        alone.Model.Forget();
        alone.Model.Mood = Moods.Good;
        var (texts, _) = await alone.AskAsync(Question);

        Assert.Contains(texts, IsQuoted);
        Assert.DoesNotContain(alone.Model.Calls, call => call.IsChat);
    }

    private async Task FailAsync(ProgramWithAModel program, string failure, ModelMood mood)
    {
        program.Model.Forget();
        program.Model.Mood = mood;

        var (texts, took) = await program.AskAsync(Question);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{failure}: {took.TotalMilliseconds:0} ms with a limit of {ProgramWithAModel.WriteWithin.TotalMilliseconds:0} ms, {program.Model.Calls.Count(call => call.IsChat)} calls"));

        Assert.Contains(texts, IsQuoted);
        Assert.DoesNotContain(texts, text => text.Contains("MARKERlie", StringComparison.Ordinal) || text.Contains("Customer lists may be shared", StringComparison.Ordinal) || text.Contains("In other words", StringComparison.Ordinal));
        Assert.Contains(program.Model.Calls, call => call.IsChat);
        Assert.DoesNotContain(Question, program.Bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("MARKER", program.Bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", program.Bot.Output, StringComparison.Ordinal);
    }

    /// <summary>A line of a policy, letter by letter.</summary>
    private static bool IsQuoted(string text) => text.Length > 40 && Policy.Contains(text.Split('\n')[0], StringComparison.Ordinal);
}
