using System.Text;
using PolicyBot.Knowledge.Index.Vectors;
using PolicyBot.Knowledge.Models;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Index.Vectors;

public sealed class MakingVectors : IDisposable
{
    private readonly SmallModel _model = new();
    private readonly KnownVectors _known = new("model", "");
    private int _calls;

    public void Dispose() => _model.Dispose();

    [Fact]
    public async Task Passages_that_have_not_changed_are_not_sent_to_the_model_again()
    {
        var policies = Policies(4);
        await LearnAsync(policies);
        Assert.Equal(4, _model.Asked.Count);

        await LearnAsync([.. policies[..3], policies[3] with { Body = "# Policy 3\n\nWages are paid on the last of the month.\n" }]);

        Assert.Equal(5, _model.Asked.Count);
        Assert.Contains("last of the month", _model.Asked[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_failure_half_way_only_the_rest_is_sent()
    {
        var policies = Policies(VectorMaker.MostTexts + 36);
        _model.Instead = () => _calls == 1 ? throw new HttpRequestException("down") : Task.CompletedTask;
        await Assert.ThrowsAsync<HttpRequestException>(() => LearnAsync(policies));
        _model.Instead = null;
        var sent = _model.Asked.Count;

        await LearnAsync(policies);

        Assert.Equal(sent + 36, _model.Asked.Count);
        Assert.Equal(policies.Length, _known.Vectors.Count);
    }

    [Fact]
    public async Task The_same_text_is_sent_once()
    {
        await LearnAsync([.. Enumerable.Range(0, 5).Select(i => A.Policy() with { Id = $"copy-{i}", Body = "# Same\n\nThe very same words.\n" })]);

        Assert.Single(_model.Asked);
        Assert.Single(_known.Vectors);
    }

    [Fact]
    public async Task No_call_holds_more_than_the_service_takes()
    {
        var calls = new List<int>();
        var texts = Enumerable.Range(0, 400).Select(i => (TextHash.Of($"{i}"), $"{i} {new string('x', i * 19)}")).ToList();
        await new VectorMaker(_model, _known).LearnAsync(texts, () => calls.Add(_model.Asked.Count), CancellationToken.None);

        Assert.Equal(400, _known.Vectors.Count);
        foreach (var (from, to) in calls.Prepend(0).Zip(calls))
        {
            Assert.InRange(to - from, 1, VectorMaker.MostTexts);
            Assert.InRange(_model.Asked.Skip(from).Take(to - from).Sum(Encoding.UTF8.GetByteCount), 1, VectorMaker.MostBytes);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("漢")]
    [InlineData("😀")]
    public void A_long_passage_is_cut_to_what_a_model_takes_and_never_within_a_letter(string letter)
    {
        var passage = Assert.Single(Text.Passages($"# Long\n\n{string.Concat(Enumerable.Repeat(letter, 10_000))}\n"));

        var sent = PassageText.Of(passage);

        Assert.InRange(Encoding.UTF8.GetByteCount(sent), PassageText.Longest - 3, PassageText.Longest);
        Assert.EndsWith(letter, sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_that_the_services_filter_keeps_back_costs_no_other_its_vector_and_is_not_sent_again()
    {
        _model.Refuses = text => text.Contains("Policy 17\n", StringComparison.Ordinal) ? new ModelException(ModelTrouble.Filtered, null) : null;
        var policies = Policies(40);
        await LearnAsync(policies);
        Assert.Equal(39, _known.Vectors.Count);
        var sent = _model.Asked.Count;

        await LearnAsync(policies);

        Assert.Equal(sent, _model.Asked.Count);
    }

    [Fact]
    public async Task A_server_that_takes_less_is_given_less_and_what_is_too_long_for_it_costs_no_other_its_vector()
    {
        _model.Takes = (texts, _) => texts.Count > 32 || texts.Any(text => text.Contains("Policy 0\n", StringComparison.Ordinal) || text.Contains("Policy 17\n", StringComparison.Ordinal))
            ? new ModelException(ModelTrouble.Misconfigured, null)
            : null;
        var policies = Policies(140);
        await LearnAsync(policies);
        Assert.Equal(138, _known.Vectors.Count);
        var sent = _model.Asked.Count;

        await LearnAsync(policies);

        Assert.Equal(sent, _model.Asked.Count);
    }

    [Fact]
    public async Task A_model_that_takes_nothing_is_asked_for_one_word_and_no_text_is_given_up()
    {
        _model.Instead = () => throw new ModelException(ModelTrouble.Misconfigured, null);
        await Assert.ThrowsAsync<ModelException>(() => LearnAsync(Policies(40)));
        Assert.Equal(41, _model.Asked.Count);
        _model.Instead = null;

        await LearnAsync(Policies(40));

        Assert.Equal(40, _known.Vectors.Count);
    }

    [Fact]
    public async Task What_the_budget_has_not_left_for_many_it_has_for_fewer()
    {
        _model.Takes = (texts, _) => texts.Count > 10 ? new ModelException(ModelTrouble.OverBudget, null) : null;

        await LearnAsync(Policies(40));

        Assert.Equal(40, _known.Vectors.Count);
    }

    [Fact]
    public async Task A_budget_that_is_used_up_gives_up_no_text()
    {
        _model.Takes = (_, before) => before > 0 ? new ModelException(ModelTrouble.OverBudget, null) : null;
        await LearnAsync(Policies(1));
        await Assert.ThrowsAsync<ModelException>(() => LearnAsync(Policies(5)));
        _model.Takes = (_, _) => null;

        await LearnAsync(Policies(5));

        Assert.Equal(5, _known.Vectors.Count);
    }

    [Fact]
    public async Task A_model_that_changes_its_dimensions_is_another_model_and_everything_is_asked_of_it_again()
    {
        var policies = Policies(3);
        _known.Learn(TextHash.Of("a text of before"), PackedVector.Of([1, 2])!);

        await Assert.ThrowsAsync<InvalidDataException>(() => LearnAsync(policies));
        await LearnAsync(policies);

        Assert.All(_known.Vectors.Values, vector => Assert.Equal(_known.Dimensions, vector.Dimensions));
        Assert.Equal(3, _known.Vectors.Count);
    }

    [Fact]
    public async Task A_vector_too_few_is_refused()
    {
        _model.Returns = vectors => vectors.SkipLast(1);

        await Assert.ThrowsAsync<InvalidDataException>(() => LearnAsync(Policies(3)));
        Assert.Empty(_known.Vectors);
    }

    [Fact]
    public void What_the_model_said_is_told_by_a_code_and_never_by_what_was_sent()
    {
        Assert.Equal("Busy", RestAfterFailure.CodeOf(new ModelException(ModelTrouble.Busy, new InvalidOperationException("the text"))));
        Assert.Equal("HttpRequestException", RestAfterFailure.CodeOf(new HttpRequestException("the text")));
    }

    [Fact]
    public void A_model_that_an_operator_has_to_mend_is_asked_less_often()
    {
        Assert.Equal(TimeSpan.FromMinutes(1), RestAfterFailure.Of(new ModelException(ModelTrouble.Down, null)));
        Assert.Equal(TimeSpan.FromMinutes(15), RestAfterFailure.Of(new ModelException(ModelTrouble.Misconfigured, null)));
    }

    private static PolicyText[] Policies(int count) => [.. Enumerable.Range(0, count).Select(i => A.Policy() with { Id = $"policy-{i}", Title = $"Policy {i}", Body = $"# Policy {i}\n\nCar {i}.\n" })];

    private async Task LearnAsync(PolicyText[] policies)
    {
        var hashed = await HashedPassages.OfAsync(Text.Generation(policies).Passages, CancellationToken.None);
        await new VectorMaker(_model, _known).LearnAsync(hashed.Lacking(_known), () => _calls++, CancellationToken.None);
    }
}
