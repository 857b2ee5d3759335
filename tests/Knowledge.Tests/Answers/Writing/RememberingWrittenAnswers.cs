using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Tests.TestKit;
using static PolicyBot.Knowledge.Tests.Answers.Writing.VisitorPolicies;

namespace PolicyBot.Knowledge.Tests.Answers.Writing;

public sealed class RememberingWrittenAnswers : IDisposable
{
    private readonly VisitorPolicies _policies = new();

    public void Dispose() => _policies.Dispose();

    [Fact]
    public async Task The_same_question_is_written_once_and_given_whole_after_that()
    {
        _policies.Model.Answers = (request, _) => ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept)));
        await using var knowledge = await _policies.StartAsync();

        var first = Assert.IsType<Answer.Written>(await knowledge.AskAsync(VisitorPolicies.Question));

        Assert.Same(first, await knowledge.AskAsync(_policies.Followed));
        Assert.Single(_policies.Model.Requests);
        Assert.Empty(_policies.Notes.Shown);
    }

    [Fact]
    public async Task Whether_it_may_be_written_makes_two_of_it()
    {
        _policies.Model.Answers = (request, _) => ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept)));
        await using var knowledge = await _policies.StartAsync();

        Assert.IsType<Answer.Written>(await knowledge.AskAsync(VisitorPolicies.Question));
        Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(A.Question(AskedText)));
        Assert.IsType<Answer.Written>(await knowledge.AskAsync(VisitorPolicies.Question));
    }

    [Fact]
    public async Task So_does_whether_the_model_is_ready_and_while_it_is_not_nothing_is_searched_for_twice()
    {
        _policies.Model.Answers = (request, _) => ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept)));
        _policies.MayWrite = false;
        await using var knowledge = await _policies.StartAsync();

        var quoted = Assert.IsType<Answer.Quoted>(await knowledge.AskAsync(VisitorPolicies.Question));
        Assert.Same(quoted, await knowledge.AskAsync(VisitorPolicies.Question));

        _policies.MayWrite = true;
        Assert.IsType<Answer.Written>(await knowledge.AskAsync(VisitorPolicies.Question));
    }

    [Theory]
    [InlineData("")]
    [InlineData("cut")]
    public async Task What_a_model_failed_at_is_asked_again(string how)
    {
        _policies.Model.Answers = (request, _) => ScriptedModel.Pieces(how == "cut" ? ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept))[..^1] : "");
        await using var knowledge = await _policies.StartAsync();

        await knowledge.AskAsync(VisitorPolicies.Question);
        await knowledge.AskAsync(VisitorPolicies.Question);

        Assert.Equal(2, _policies.Model.Requests.Count);
    }

    [Fact]
    public async Task That_it_is_not_covered_is_remembered()
    {
        await using var knowledge = await _policies.StartAsync();

        Assert.Same(await knowledge.AskAsync(VisitorPolicies.Question), await knowledge.AskAsync(VisitorPolicies.Question));

        Assert.Single(_policies.Model.Requests);
    }

    [Fact]
    public async Task A_removed_policy_is_gone_from_it_at_once()
    {
        _policies.Model.Answers = (request, _) => request.User.Contains(Kept, StringComparison.Ordinal) ? ScriptedModel.Pieces(ModelAnswer.Of(ModelAnswer.Verbatim(request, Kept))) : ScriptedModel.Pieces(ModelAnswer.NotCovered);
        await using var knowledge = await _policies.StartAsync();
        Assert.IsType<Answer.Written>(await knowledge.AskAsync(VisitorPolicies.Question));

        _policies.Remove("logs");

        Assert.IsNotType<Answer.Written>(await knowledge.AskAsync(VisitorPolicies.Question));
    }
}
