using Microsoft.Extensions.Diagnostics.HealthChecks;
using PolicyBot.Tests.TestKit.AzureOpenAI;

namespace PolicyBot.Tests.Models;

public sealed class TellingOfAModel
{
    [Fact]
    public async Task A_model_that_answers_is_well()
    {
        await using var model = await ModelAtHand.StartAsync();

        Assert.Equal(HealthStatus.Healthy, (await model.HealthAsync()).Status);
    }

    [Fact]
    public async Task One_that_is_left_alone_degrades_and_the_page_says_for_how_long_and_why()
    {
        await using var model = await ModelAtHand.StartAsync();
        await model.WearOutAsync(Moods.TooMany(null));
        model.Clock.Advance(TimeSpan.FromSeconds(10));

        var health = await model.HealthAsync();

        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Matches("left alone for (19|20) s since it keeps failing \\(429\\)", health.Description);
    }

    [Theory]
    [InlineData(401, "Model:Key")]
    [InlineData(403, "Cognitive Services OpenAI User")]
    [InlineData(404, "Model:Chat")]
    public async Task What_an_operator_has_to_mend_is_said(int status, string mend)
    {
        await using var model = await ModelAtHand.StartAsync();
        await model.WearOutAsync(Moods.Fails(status));

        var health = await model.HealthAsync();

        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains(mend, health.Description, StringComparison.Ordinal);
        foreach (var name in new[] { "writer", "vectors", ModelAtHand.Key, "127.0.0.1" })
            Assert.DoesNotContain(name, health.Description!.Replace("makes vectors", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_attempts_and_pauses_are_counted()
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Next(Moods.TooMany(null));

        await model.HurryAsync(model.AskAsync);
        model.Fake.Next(Moods.Refusal);
        await model.TroubleAsync();

        Assert.Equal(1, model.Figures.Sum("calls", "kind=chat,outcome=good"));
        Assert.Equal(1, model.Figures.Sum("calls", "kind=chat,outcome=Refused"));
        Assert.Equal(1, model.Figures.Sum("attempts", "code=429,kind=chat"));
        Assert.Equal(2, model.Figures.Sum("attempts", "code=200,kind=chat"));
        Assert.Equal(1, model.Figures.Sum("retries", "kind=chat"));
        Assert.Equal(2, model.Figures.Count("duration"));
        Assert.Equal(1, model.Figures.Count("first_token"));
        Assert.Equal(0, model.Figures.Sum("in_flight", "kind=chat"));
    }

    [Fact]
    public async Task The_circuit_is_a_figure()
    {
        await using var model = await ModelAtHand.StartAsync();
        await model.AskAsync();
        await model.EmbedAsync();
        Assert.Equal(0, model.Figures.Look("circuit", "kind=chat"));

        await model.WearOutAsync(Moods.Fails(500));
        await model.TroubleAsync();

        Assert.Equal(1, model.Figures.Look("circuit", "kind=chat"));
        Assert.Equal(0, model.Figures.Look("circuit", "kind=embeddings"));
        Assert.True(model.Figures.Sum("rejected", "kind=chat,reason=left_alone") >= 1);
    }

    [Fact]
    public async Task No_log_and_no_figure_holds_a_word_of_what_was_asked_or_answered()
    {
        await using var model = await ModelAtHand.StartAsync();
        ModelMood[] moods =
        [
            Moods.Good, Moods.TooMany("2"), Moods.Fails(500), Moods.ContentFilterPrompt, Moods.ContentFilterOutput, Moods.Refusal, Moods.CutStream, Moods.WrongBody, Moods.Length,
            Moods.WrongKey, Moods.NoSuchDeployment, Moods.HangsUp, Moods.Scripted(_ => "marker-answer"),
        ];
        foreach (var mood in moods)
        {
            foreach (var ask in new[] { model.AskAsync, model.AskWholeAsync, model.EmbedAsync })
            {
                model.Fake.Next(mood);
                await Record.ExceptionAsync(() => model.HurryAsync(ask));
                model.Clock.Advance(TimeSpan.FromMinutes(2));
            }
        }

        Assert.NotEmpty(model.Log.Lines);
        Assert.Contains(model.Fake.Calls, call => call.Body.Contains("marker-passage", StringComparison.OrdinalIgnoreCase));
        foreach (var marker in new[] { "marker", APrompt.Fact, ModelErrors.Words, "customer" })
        {
            Assert.DoesNotContain(model.Log.Lines, line => line.Contains(marker, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(model.Figures.Seen, figure => figure.Tags.Contains(marker, StringComparison.OrdinalIgnoreCase));
        }
    }
}
