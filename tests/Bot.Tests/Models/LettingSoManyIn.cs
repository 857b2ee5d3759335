using PolicyBot.Knowledge.Models;
using PolicyBot.Tests.TestKit.AzureOpenAI;

namespace PolicyBot.Tests.Models;

public sealed class LettingSoManyIn
{
    [Fact]
    public async Task As_many_as_may_are_under_way_as_many_more_wait_and_the_rest_hear_that_it_is_busy()
    {
        await using var model = await ModelAtHand.StartAsync(("AtOnce", "2"));
        var answers = new TaskCompletionSource();
        model.Fake.Mood = Moods.Waits(answers.Task);

        Task<string>[] asking = [.. Enumerable.Range(0, 4).Select(_ => model.AskAsync())];
        Assert.Equal(ModelTrouble.Busy, await model.TroubleAsync());
        await model.Fake.ReachedAsync(2);
        answers.SetResult();
        await Task.WhenAll(asking);

        Assert.Equal(2, model.Fake.MostAtOnce);
        Assert.Equal(4, model.Fake.Calls.Count);
        Assert.Equal(1, model.Figures.Sum("rejected", "kind=chat,reason=busy"));
    }

    [Fact]
    public async Task A_place_is_free_again_however_a_call_ended()
    {
        await using var model = await ModelAtHand.StartAsync(("AtOnce", "1"));
        foreach (var mood in new[] { Moods.Refusal, Moods.WrongBody, Moods.ContentFilterPrompt, Moods.Length, Moods.CutStream })
        {
            model.Fake.Next(mood);
            await model.TroubleAsync();
        }

        await using (var left = model.Chat.GetStreamingResponseAsync(APrompt.Messages, APrompt.Options()).GetAsyncEnumerator())
            Assert.True(await left.MoveNextAsync()); // and no further

        Assert.Contains("seven years", await model.AskAsync(), StringComparison.Ordinal);
        Assert.Equal(0, model.Figures.Sum("in_flight"));
    }

    [Fact]
    public async Task Whoever_waits_may_give_up_and_nothing_is_sent_for_them()
    {
        await using var model = await ModelAtHand.StartAsync(("AtOnce", "1"));
        var answers = new TaskCompletionSource();
        model.Fake.Mood = Moods.Waits(answers.Task);
        using var patience = new CancellationTokenSource();

        var first = model.AskAsync();
        await model.Fake.ReachedAsync(1);
        var second = model.AskAsync(patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        answers.SetResult();
        await first;

        Assert.Single(model.Fake.Calls);
    }
}
