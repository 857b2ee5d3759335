using PolicyBot.Knowledge.Models;
using PolicyBot.Models;
using PolicyBot.Models.Calls;
using PolicyBot.Tests.TestKit;
using PolicyBot.Tests.TestKit.AzureOpenAI;

namespace PolicyBot.Tests.Models;

public sealed class KeepingToTheBudget
{
    [Fact]
    public async Task Tokens_are_counted_as_the_service_says_and_not_as_they_were_guessed()
    {
        await using var model = await ModelAtHand.StartAsync();

        await model.AskAsync();

        var call = Assert.Single(model.Fake.Calls);
        var input = ModelWire.TokensOf(string.Concat(call.Messages.Select(message => message.Text)));
        var output = ModelWire.TokensOf(Completions.Good(call));
        Assert.Equal(input, model.Figures.Sum("tokens", "of=input"));
        Assert.Equal(output, model.Figures.Sum("tokens", "of=output"));
        Assert.Equal(500_000 - input - output, model.Figures.Look("budget_left"));
    }

    [Fact]
    public async Task A_whole_answer_and_vectors_are_counted_as_well()
    {
        await using var model = await ModelAtHand.StartAsync();

        await model.AskWholeAsync();
        await model.EmbedAsync();

        Assert.True(model.Figures.Sum("tokens", "of=input") > 0);
        Assert.Equal(ModelWire.TokensOf("marker-text to embed"), model.Figures.Sum("tokens", "of=embedding"));
    }

    [Fact]
    public async Task A_stream_that_breaks_off_has_used_what_was_sent_and_what_had_come()
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Next(Moods.CutStream);

        await model.TroubleAsync();

        Assert.InRange(model.Figures.Sum("tokens", "of=input"), 50, 400);
        Assert.InRange(model.Figures.Sum("tokens", "of=output"), 5, 400);
        Assert.Equal(500_000 - model.Figures.Sum("tokens"), model.Figures.Look("budget_left"));
    }

    [Fact]
    public async Task Whoever_is_turned_away_uses_nothing()
    {
        await using var model = await ModelAtHand.StartAsync();
        model.Fake.Mood = Moods.TooMany(null);

        await model.TroubleAsync();

        Assert.Equal(500_000, model.Figures.Look("budget_left"));
    }

    [Fact]
    public async Task When_it_is_used_up_nobody_is_asked_and_an_hour_later_it_begins_anew()
    {
        await using var model = await ModelAtHand.StartAsync(("TokensPerHour", "20000"));
        model.Fake.Mood = Moods.Scripted(_ => new string('a', 12_000));
        while (model.Readiness.MayWrite)
        {
            try
            {
                await model.AskAsync();
            }
            catch (ModelException e)
            {
                Assert.Equal(ModelTrouble.OverBudget, e.Trouble);
            }
        }

        var asked = model.Fake.Calls.Count;
        Assert.InRange(asked, 1, 10);
        Assert.Equal(ModelTrouble.OverBudget, await model.TroubleAsync());
        Assert.Contains("Model:TokensPerHour", (await model.HealthAsync()).Description, StringComparison.Ordinal);
        model.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(model.Readiness.MayWrite);
        model.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(model.Readiness.MayWrite);
        await model.AskAsync();
        Assert.Equal(asked + 1, model.Fake.Calls.Count);
    }

    [Fact]
    public async Task Without_a_limit_there_is_no_end()
    {
        await using var model = await ModelAtHand.StartAsync(("TokensPerHour", "0"));

        for (var time = 0; time < 5; time++)
            await model.AskAsync();

        Assert.True(model.Readiness.MayWrite);
    }

    [Fact]
    public void The_hour_slides_minute_by_minute()
    {
        var clock = new FakeClock();
        var budget = new TokenBudget(100, clock);

        Assert.Equal(0, budget.SetAside(ModelKind.Chat, 60));
        clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(30, budget.SetAside(ModelKind.Chat, 40));
        Assert.Null(budget.SetAside(ModelKind.Chat, 50));
        Assert.True(budget.IsUsedUp(ModelKind.Chat));
        Assert.False(budget.IsUsedUp(ModelKind.Embeddings));
        clock.Advance(TimeSpan.FromMinutes(30));

        Assert.False(budget.IsUsedUp(ModelKind.Chat));
        Assert.Equal(60, budget.Left);
        Assert.NotNull(budget.SetAside(ModelKind.Chat, 50));
    }

    [Fact]
    public void What_was_set_aside_and_not_used_is_there_for_others_at_once()
    {
        var budget = new TokenBudget(100, new FakeClock());
        var minute = budget.SetAside(ModelKind.Chat, 90)!.Value;
        Assert.Null(budget.SetAside(ModelKind.Embeddings, 50));

        budget.PutRight(minute, 90, 10);

        Assert.False(budget.IsUsedUp(ModelKind.Embeddings));
        Assert.Equal(90, budget.Left);
    }

    [Fact]
    public void After_days_without_a_question_the_budget_is_whole()
    {
        var clock = new FakeClock();
        var budget = new TokenBudget(100, clock);
        budget.SetAside(ModelKind.Chat, 100);

        clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(100, budget.Left);
        Assert.NotNull(budget.SetAside(ModelKind.Chat, 100));
    }

    [Fact]
    public void A_call_that_ends_more_than_an_hour_after_it_began_takes_nothing_from_the_present()
    {
        var clock = new FakeClock();
        var budget = new TokenBudget(100, clock);
        var minute = budget.SetAside(ModelKind.Chat, 50)!.Value;
        clock.Advance(TimeSpan.FromMinutes(61));

        budget.PutRight(minute, 50, 90);

        Assert.Equal(100, budget.Left);
    }
}
