using PolicyBot.Knowledge.Models;
using PolicyBot.Tests.TestKit.AzureOpenAI;

namespace PolicyBot.Tests.Models;

public sealed class LeavingAModelAlone
{
    private static readonly TimeSpan BreakFor = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task One_that_keeps_failing_is_not_asked_until_its_time_is_over()
    {
        await using var model = await ModelAtHand.StartAsync();
        await model.WearOutAsync(Moods.Fails(503));

        Assert.Equal(ModelTrouble.Down, await model.TroubleAsync());
        model.Clock.Advance(BreakFor - TimeSpan.FromSeconds(1));
        Assert.Equal(ModelTrouble.Down, await model.TroubleAsync());

        Assert.Empty(model.Fake.Calls);
    }

    [Fact]
    public async Task One_call_tries_it_and_when_that_goes_well_all_go()
    {
        await using var model = await ModelAtHand.StartAsync();
        await model.WearOutAsync(Moods.Fails(503));
        var answers = new TaskCompletionSource();
        model.Fake.Mood = Moods.Waits(answers.Task);
        model.Clock.Advance(BreakFor);
        Assert.True(model.Readiness.MayWrite);

        var first = model.AskAsync();
        await model.Fake.ReachedAsync(1);
        Assert.False(model.Readiness.MayWrite);
        Assert.Equal(ModelTrouble.Down, await model.TroubleAsync());
        answers.SetResult();
        await first;

        Assert.True(model.Readiness.MayWrite);
        await model.AskAsync();
        Assert.Equal(2, model.Fake.Calls.Count);
    }

    [Fact]
    public async Task One_call_tries_it_and_when_that_fails_it_is_left_alone_as_long_again()
    {
        await using var model = await ModelAtHand.StartAsync();
        await model.WearOutAsync(Moods.Fails(503));
        model.Fake.Mood = Moods.Fails(503);
        model.Clock.Advance(BreakFor);

        await model.TroubleAsync();

        Assert.Single(model.Fake.Calls);
        model.Clock.Advance(BreakFor - TimeSpan.FromSeconds(1));
        Assert.False(model.Readiness.MayWrite);
        model.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(model.Readiness.MayWrite);
    }

    [Fact]
    public async Task A_trial_that_its_asker_gives_up_opens_nothing()
    {
        await using var model = await ModelAtHand.StartAsync();
        await model.WearOutAsync(Moods.Fails(503));
        model.Fake.Mood = Moods.Hangs;
        model.Clock.Advance(BreakFor);
        using var patience = new CancellationTokenSource();

        var asking = model.AskAsync(patience.Token);
        await model.Fake.ReachedAsync(1);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);

        Assert.False(model.Readiness.MayWrite);
        model.Clock.Advance(BreakFor);
        Assert.True(model.Readiness.MayWrite);
    }

    [Fact]
    public async Task The_one_that_writes_and_the_one_that_makes_vectors_fail_apart()
    {
        await using var model = await ModelAtHand.StartAsync();
        await model.WearOutAsync(Moods.Fails(500));

        Assert.True(model.Readiness.MayEmbed);
        Assert.Equal("1", await model.EmbedAsync());
    }

    [Fact]
    public async Task Answers_that_break_off_count_like_answers_that_never_began()
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Mood = Moods.CutStream;

        for (var time = 0; time < 10 && model.Readiness.MayWrite; time++)
            await model.TroubleAsync();

        Assert.False(model.Readiness.MayWrite);
    }

    [Fact]
    public async Task Vectors_that_are_never_there_in_time_are_not_waited_for_for_ever()
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.EmbeddingMood = Moods.Hangs;

        for (var time = 1; time <= 3; time++)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300), model.Clock);
            var making = model.Vectors.GenerateAsync(["customer lists"], cancellationToken: patience.Token);
            await model.Fake.ReachedAsync(time);
            model.Clock.Advance(TimeSpan.FromMilliseconds(300));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => making);
        }

        Assert.False(model.Readiness.MayEmbed);
        Assert.True(model.Readiness.MayWrite);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task What_an_operator_has_to_mend_is_asked_for_three_times_and_then_left_alone(int status)
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Mood = Moods.Fails(status);

        for (var time = 0; time < 5; time++)
            Assert.Equal(ModelTrouble.Misconfigured, await model.TroubleAsync());

        Assert.Equal(3, model.Fake.Calls.Count);
        model.Fake.Mood = Moods.Good;
        model.Clock.Advance(BreakFor);
        await model.AskAsync();
        Assert.True(model.Readiness.MayWrite);
    }

    [Fact]
    public async Task Questions_that_the_filter_keeps_back_are_not_the_models_fault()
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Next(Moods.ContentFilterPrompt, 6);
        model.Fake.Next(Moods.Fails(400), 6);

        for (var time = 0; time < 12; time++)
            await model.TroubleAsync();

        Assert.True(model.Readiness.MayWrite);
        Assert.Equal(12, model.Fake.Calls.Count);
    }
}
