using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Answers;

public sealed class WaitingForPolicies
{
    [Fact]
    public async Task A_question_asked_before_they_are_read_waits_for_them()
    {
        await using var knowledge = new KnowledgeUnderTest([]);

        var early = knowledge.AskAsync(A.Question("how do I report a breach"));

        Assert.False(early.IsCompleted);
        Assert.Equal((false, 0, 0), (knowledge.Health.Loaded, knowledge.Health.Policies, knowledge.Health.Passages));

        await knowledge.StartAsync();

        Assert.IsType<Answer.Quoted>(await early);
        Assert.True(knowledge.Health.Loaded);
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_let_go_and_the_others_are_answered()
    {
        await using var knowledge = new KnowledgeUnderTest([]);
        using var cancellation = new CancellationTokenSource();
        var impatient = knowledge.AskAsync(A.Question("how do I report a breach"), cancellation.Token);
        var patient = knowledge.AskAsync(A.Question("how do I report a breach"));

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        await knowledge.StartAsync();
        Assert.IsType<Answer.Quoted>(await patient);
    }

    [Fact]
    public async Task A_question_that_was_given_up_is_not_answered()
    {
        await using var knowledge = await KnowledgeUnderTest.OverAsync();
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => knowledge.AskAsync(A.Question("how do I report a breach"), cancellation.Token));
    }

    [Fact]
    public async Task Nobody_waits_for_ever_when_there_will_be_none()
    {
        var current = new CurrentGeneration();
        var waiting = current.GetAsync(CancellationToken.None);

        current.GiveUp(new InvalidDataException("no disk"));

        await Assert.ThrowsAsync<InvalidDataException>(() => waiting);
    }

    [Fact]
    public async Task Without_any_policy_every_question_is_abstained_from()
    {
        using var empty = new Folder();
        await using var knowledge = await KnowledgeUnderTest.OverAsync(empty.Path);

        var abstained = Assert.IsType<Answer.Abstained>(await knowledge.AskAsync(A.Question("how do I report a breach")));

        Assert.Equal(0, abstained.SearchedPolicies);
        Assert.Empty(abstained.Nearest);
    }

    [Fact]
    public async Task Many_questions_at_once_are_answered_as_if_each_were_alone()
    {
        await using var knowledge = await KnowledgeUnderTest.OverAsync();
        var questions = LibraryQuestion.All.Take(20).Select(question => A.Question(question.Question)).ToList();
        var alone = new List<Answer>();
        foreach (var question in questions) alone.Add(await knowledge.AskAsync(question));

        var together = await Task.WhenAll(questions.Select(question => Task.Run(() => knowledge.AskAsync(question))));

        Assert.Equal(alone.Select(answer => System.Text.Json.JsonSerializer.Serialize<object>(answer)), together.Select(answer => System.Text.Json.JsonSerializer.Serialize<object>(answer)));
    }
}
