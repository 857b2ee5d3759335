using PolicyBot.Knowledge.Models;
using PolicyBot.Tests.TestKit.AzureOpenAI;

namespace PolicyBot.Tests.Models;

/// <summary>Whatever a model does comes out as one of our own troubles, after as many requests as make sense.</summary>
public sealed class FailingModels
{
    private static readonly Dictionary<string, ModelMood> Known = new()
    {
        ["429"] = Moods.TooMany(null),
        ["500"] = Moods.Fails(500),
        ["503"] = Moods.Fails(503),
        ["408"] = Moods.Fails(408),
        ["hangs up"] = Moods.HangsUp,
        ["cut"] = Moods.CutStream,
        ["prompt filtered"] = Moods.ContentFilterPrompt,
        ["output filtered"] = Moods.ContentFilterOutput,
        ["refusal"] = Moods.Refusal,
        ["length"] = Moods.Length,
        ["wrong body"] = Moods.WrongBody,
        ["400"] = Moods.Fails(400),
        ["401"] = Moods.WrongKey,
        ["403"] = Moods.Fails(403),
        ["404"] = Moods.NoSuchDeployment,
        ["endless"] = Moods.Endless,
        ["no vectors"] = Moods.NotTheSchema,
        ["no JSON"] = Moods.WrongJson,
    };

    [Theory]
    [InlineData("429", ModelTrouble.Busy, 3)]
    [InlineData("500", ModelTrouble.Down, 3)]
    [InlineData("503", ModelTrouble.Down, 3)]
    [InlineData("408", ModelTrouble.TooSlow, 3)]
    [InlineData("hangs up", ModelTrouble.Down, 3)]
    [InlineData("cut", ModelTrouble.Down, 1)] // its first words may have been shown
    [InlineData("prompt filtered", ModelTrouble.Filtered, 1)]
    [InlineData("output filtered", ModelTrouble.Filtered, 1)]
    [InlineData("refusal", ModelTrouble.Refused, 1)]
    [InlineData("length", ModelTrouble.Unreadable, 1)]
    [InlineData("wrong body", ModelTrouble.Unreadable, 1)]
    [InlineData("400", ModelTrouble.Misconfigured, 1)]
    [InlineData("401", ModelTrouble.Misconfigured, 1)]
    [InlineData("403", ModelTrouble.Misconfigured, 1)]
    [InlineData("404", ModelTrouble.Misconfigured, 1)]
    [InlineData("endless", ModelTrouble.Unreadable, 1)]
    public async Task A_streamed_answer_that_does_not_come(string mood, ModelTrouble trouble, int requests)
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Mood = Known[mood];

        Assert.Equal(trouble, await model.TroubleAsync());

        Assert.Equal(requests, model.Fake.Calls.Count);
        Assert.Single(model.Fake.Calls.Select(call => call.Body).Distinct());
    }

    [Theory]
    [InlineData("429", ModelTrouble.Busy, 3)]
    [InlineData("500", ModelTrouble.Down, 3)]
    [InlineData("hangs up", ModelTrouble.Down, 3)]
    [InlineData("cut", ModelTrouble.Down, 3)]
    [InlineData("prompt filtered", ModelTrouble.Filtered, 1)]
    [InlineData("output filtered", ModelTrouble.Filtered, 1)]
    [InlineData("refusal", ModelTrouble.Refused, 1)]
    [InlineData("length", ModelTrouble.Unreadable, 1)]
    [InlineData("wrong body", ModelTrouble.Unreadable, 1)]
    [InlineData("401", ModelTrouble.Misconfigured, 1)]
    [InlineData("endless", ModelTrouble.Unreadable, 1)]
    public async Task A_whole_answer_that_does_not_come(string mood, ModelTrouble trouble, int requests)
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Mood = Known[mood];

        Assert.Equal(trouble, await model.TroubleAsync(model.AskWholeAsync));

        Assert.Equal(requests, model.Fake.Calls.Count);
    }

    [Theory]
    [InlineData("429", ModelTrouble.Busy, 3)]
    [InlineData("503", ModelTrouble.Down, 3)]
    [InlineData("hangs up", ModelTrouble.Down, 3)]
    [InlineData("cut", ModelTrouble.Down, 3)]
    [InlineData("prompt filtered", ModelTrouble.Filtered, 1)]
    [InlineData("wrong body", ModelTrouble.Unreadable, 1)]
    [InlineData("no vectors", ModelTrouble.Unreadable, 1)]
    [InlineData("no JSON", ModelTrouble.Unreadable, 1)]
    [InlineData("404", ModelTrouble.Misconfigured, 1)]
    [InlineData("endless", ModelTrouble.Unreadable, 1)]
    public async Task Vectors_that_do_not_come(string mood, ModelTrouble trouble, int requests)
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Mood = Known[mood];

        Assert.Equal(trouble, await model.TroubleAsync(model.EmbedAsync));

        Assert.Equal(requests, model.Fake.Calls.Count);
    }

    [Fact]
    public async Task A_failure_that_passes_is_not_noticed()
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Next(Moods.Fails(500));
        model.Fake.Next(Moods.HangsUp);

        Assert.Contains("seven years", await model.HurryAsync(model.AskAsync), StringComparison.Ordinal);

        Assert.Equal(3, model.Fake.Calls.Count);
    }

    [Fact]
    public async Task A_model_that_says_nothing_is_tried_again_and_then_given_up()
    {
        await using var model = await ModelAtHand.StartAsync(("Attempts", "2"));
        model.Fake.Mood = Moods.Hangs;

        var asking = model.TroubleAsync();
        await model.Fake.ReachedAsync(1);
        model.Clock.Advance(ModelAtHand.AttemptWithin);
        await model.Fake.ReachedAsync(2);
        model.Clock.Advance(ModelAtHand.AttemptWithin);

        Assert.Equal(ModelTrouble.TooSlow, await asking);
    }

    [Fact]
    public async Task A_model_that_stops_in_mid_sentence_is_not_waited_for_longer_than_an_attempt_may_take()
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Mood = Moods.HangsInMidStream;
        await using var updates = model.Chat.GetStreamingResponseAsync(APrompt.Messages, APrompt.Options()).GetAsyncEnumerator();
        while (await updates.MoveNextAsync() && updates.Current.Text.Length == 0)
        {
        }

        var rest = Assert.ThrowsAsync<ModelException>(async () =>
        {
            while (await updates.MoveNextAsync())
            {
            }
        });
        model.Clock.Advance(ModelAtHand.AttemptWithin);

        Assert.Equal(ModelTrouble.TooSlow, (await rest).Trouble);
        Assert.Single(model.Fake.Calls);
    }

    [Fact]
    public async Task Whoever_gives_up_sees_their_own_cancellation_and_the_model_is_not_blamed()
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Mood = Moods.Hangs;

        for (var time = 1; time <= 6; time++)
        {
            using var patience = new CancellationTokenSource();
            var asking = model.AskAsync(patience.Token);
            await model.Fake.ReachedAsync(time);
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        }

        Assert.True(model.Readiness.MayWrite);
        Assert.Equal(6, model.Figures.Sum("calls", "kind=chat,outcome=cancelled"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_down()
    {
        var fake = await FakeAzureOpenAI.StartAsync();
        var gone = fake.Endpoint;
        await fake.DisposeAsync();
        await using var model = await ModelAtHand.StartAsync(("Endpoint", gone));

        Assert.Equal(ModelTrouble.Down, await model.TroubleAsync());
    }

    [Fact]
    public async Task A_stream_that_ends_as_if_it_were_whole_is_noticed()
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Mood = call => new ModelAnswer { Body = string.Concat(ModelWire.Stream(call, Moods.Good(call)).Take(4)), Headers = [("Content-Type", "text/event-stream")] };

        Assert.Equal(ModelTrouble.Down, await model.TroubleAsync());
    }

    [Fact]
    public async Task An_exception_says_nothing_that_was_asked_or_answered()
    {
        await using var model = await ModelAtHand.StartAsync();
        foreach (var (name, mood) in Known)
        {
            if (name is "no vectors" or "no JSON")
                continue; // a text like any other, as far as writing goes

            model.Fake.Mood = mood;
            model.Clock.Advance(TimeSpan.FromMinutes(2));
            var exception = await Assert.ThrowsAsync<ModelException>(() => model.HurryAsync(model.AskWholeAsync));
            Assert.DoesNotContain("marker", exception.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(ModelErrors.Words, exception.ToString(), StringComparison.Ordinal);
            Assert.Null(exception.InnerException);
        }
    }
}
