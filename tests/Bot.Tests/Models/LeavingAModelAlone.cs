using PolicyBot.Knowledge.Models;
using PolicyBot.Tests.TestKit.AzureOpenAI;

namespace PolicyBot.Tests.Models;

public sealed class LeavingAModelAlone
{
    private static readonly TimeSpan BreakFor = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WriteWithin = TimeSpan.FromSeconds(10);

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
            await WaitAsync(model, stays: TimeSpan.FromMilliseconds(300), token => EmbedAsync(model, TimeSpan.FromMilliseconds(300), token));

        Assert.False(model.Readiness.MayEmbed);
        Assert.True(model.Readiness.MayWrite);
    }

    [Fact]
    public async Task People_who_go_away_do_not_silence_it_for_the_others_however_many_they_are()
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Mood = Moods.Hangs;
        model.Fake.EmbeddingMood = Moods.Hangs;

        for (var time = 1; time <= 6; time++)
        {
            await WaitAsync(model, stays: TimeSpan.FromSeconds(5), token => model.AskAsync(WriteWithin, token));
            await WaitAsync(model, stays: TimeSpan.FromMilliseconds(220), token => EmbedAsync(model, TimeSpan.FromMilliseconds(300), token));
        }

        Assert.True(model.Readiness.MayWrite);
        Assert.True(model.Readiness.MayEmbed);
    }

    [Theory]
    [InlineData("stalls before it begins")]
    [InlineData("stalls in the middle")]
    public async Task One_that_stalls_until_the_askers_time_is_over_counts_though_an_attempt_might_take_longer(string how)
    {
        await using var model = await ModelAtHand.StartAsync(("AttemptWithin", "00:00:30"));
        model.Fake.Mood = how == "stalls in the middle" ? Moods.HangsInMidStream : Moods.Hangs;

        for (var time = 1; time <= 6 && model.Readiness.MayWrite; time++)
            await WaitAsync(model, stays: WriteWithin, token => model.AskAsync(WriteWithin, token));

        Assert.False(model.Readiness.MayWrite);
    }

    [Fact]
    public async Task People_who_go_away_do_not_hide_that_it_is_too_slow()
    {
        await using var model = await ModelAtHand.StartAsync(("AttemptWithin", "00:00:30"));
        model.Fake.Mood = Moods.Hangs;

        for (var time = 1; time <= 6; time++)
            await WaitAsync(model, stays: TimeSpan.FromSeconds(1), token => model.AskAsync(WriteWithin, token));
        for (var time = 1; time <= 3; time++)
            await WaitAsync(model, stays: WriteWithin, token => model.AskAsync(WriteWithin, token));

        Assert.False(model.Readiness.MayWrite);
    }

    [Fact]
    public async Task Who_never_said_how_long_they_wait_is_somebody_who_went_away()
    {
        await using var model = await ModelAtHand.StartAsync(("AttemptWithin", "00:00:30"));
        model.Fake.Mood = Moods.Hangs;

        for (var time = 1; time <= 4; time++)
            await WaitAsync(model, stays: TimeSpan.FromSeconds(20), token => model.AskAsync(token));

        Assert.True(model.Readiness.MayWrite);
    }

    [Fact]
    public async Task How_long_somebody_waits_is_told_to_no_server()
    {
        await using var model = await ModelAtHand.StartAsync();

        await model.AskAsync(WriteWithin, CancellationToken.None);
        await EmbedAsync(model, WriteWithin, CancellationToken.None);

        Assert.Equal(2, model.Fake.Calls.Count);
        Assert.All(model.Fake.Calls, call => Assert.DoesNotContain("patience", call.Body, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_long_rest_that_the_service_asked_for_is_not_cut_short_by_a_call_that_fails_meanwhile()
    {
        await using var model = await ModelAtHand.StartAsync(("Attempts", "1"));
        var (fail, late) = (new TaskCompletionSource(), new List<Task>());
        model.Fake.Mood = call => Moods.Fails(500)(call) with { Until = fail.Task };
        for (var time = 1; time <= 3; time++)
            late.Add(model.TroubleAsync());
        await model.Fake.ReachedAsync(3);
        model.Fake.Mood = Moods.TooMany("600");
        await model.TroubleAsync();

        fail.SetResult();
        await Task.WhenAll(late);

        model.Clock.Advance(TimeSpan.FromSeconds(599));
        Assert.False(model.Readiness.MayWrite);
        model.Clock.Advance(TimeSpan.FromSeconds(1));
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
    public async Task Questions_that_the_filter_or_the_server_will_not_take_are_not_the_models_fault()
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Next(Moods.ContentFilterPrompt, 6);
        model.Fake.Next(Moods.Fails(400), 6);
        model.Fake.Next(Moods.Fails(413), 6);
        model.Fake.Next(Moods.Fails(422), 6);

        for (var time = 0; time < 24; time++)
            await model.TroubleAsync();

        Assert.True(model.Readiness.MayWrite);
        Assert.Equal(24, model.Fake.Calls.Count);
    }

    /// <summary>Asks, stays for so long, and goes; by the asker's own watch, as the knowledge's.</summary>
    private static async Task WaitAsync(ModelAtHand model, TimeSpan stays, Func<CancellationToken, Task> ask)
    {
        var before = model.Fake.Calls.Count;
        using var leaves = new CancellationTokenSource(stays, model.Clock);
        var asking = ask(leaves.Token);
        await Task.WhenAny(model.Fake.ReachedAsync(before + 1), asking);
        model.Clock.Advance(stays);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    private static async Task EmbedAsync(ModelAtHand model, TimeSpan patience, CancellationToken cancellationToken) =>
        await model.Vectors.GenerateAsync(["customer lists"], Patience.Said(patience), cancellationToken);
}
