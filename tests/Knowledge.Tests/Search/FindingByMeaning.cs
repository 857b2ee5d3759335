using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Index.Vectors;
using PolicyBot.Knowledge.Search;
using PolicyBot.Knowledge.Tests.TestKit;

namespace PolicyBot.Knowledge.Tests.Search;

public sealed class FindingByMeaning
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    private static readonly PolicyText[] Policies =
    [
        A.Policy() with { Id = "parking", Title = "Parking", Body = "# Parking\n\nAutomobiles stand on level two.\n" },
        A.Policy() with { Id = "board-cars", Title = "Board", Audience = "board", Body = "# Board\n\nEach automobile of the board, and every other automobile, stands on level nine.\n" },
        A.Policy() with { Id = "guests", Title = "Guests", Body = "# Guests\n\nA guest wears a badge, and so does a guest of a guest.\n" },
        A.Policy() with { Id = "pay", Title = "Wages", Body = "# Wages\n\nWages are paid on the first of the month where they are due.\n" },
    ];

    [Fact]
    public async Task A_passage_without_a_word_of_the_question_is_found_by_what_it_means()
    {
        var generation = await WithVectorsAsync(new SmallModel());

        Assert.Empty(Found(generation, "cars", meaning: null));
        Assert.Equal("parking", Found(generation, "cars", VectorOf("cars"))[0]);
    }

    [Fact]
    public async Task What_both_lists_name_comes_before_what_one_of_them_names()
    {
        var generation = await WithVectorsAsync(new SmallModel());

        Assert.Equal("guests", Found(generation, "badge for a visitor", VectorOf("badge for a visitor"))[0]);
        Assert.Equal(["guests"], Found(generation, "badge", meaning: null));
    }

    [Fact]
    public async Task A_policy_that_the_asker_may_not_read_is_not_found_by_meaning_either()
    {
        var generation = await WithVectorsAsync(new SmallModel());

        Assert.DoesNotContain("board-cars", Found(generation, "cars", VectorOf("cars")));
        Assert.Contains("board-cars", Found(generation, "cars", VectorOf("cars"), "board"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1536)]
    public async Task A_vector_of_another_model_changes_nothing(int dimensions)
    {
        var generation = await WithVectorsAsync(new SmallModel());
        var other = PassageVectors.OfLengthOne(Enumerable.Repeat(1f, dimensions).ToArray());

        Assert.Equal(Found(generation, "badge level", meaning: null), Found(generation, "badge level", other));
    }

    [Fact]
    public void Without_vectors_of_the_passages_that_of_the_question_changes_nothing()
    {
        var generation = Text.Generation(Policies);

        Assert.Equal(Found(generation, "badge level", meaning: null), Found(generation, "badge level", VectorOf("badge level")));
    }

    [Fact]
    public async Task Passages_that_have_not_changed_are_not_sent_to_the_model_again()
    {
        var model = new SmallModel();
        var maker = new VectorMaker(model);
        await maker.MakeAsync(Text.Generation(Policies).Passages, Cancel);
        Assert.Equal(Policies.Length, model.Asked.Count);

        var edited = Text.Generation([.. Policies[..3], Policies[3] with { Body = "# Wages\n\nWages are paid on the last of the month.\n" }]);
        edited.Passages.Vectors = await maker.MakeAsync(edited.Passages, Cancel);

        Assert.Equal(Policies.Length + 1, model.Asked.Count);
        Assert.Contains("last of the month", model.Asked[^1], StringComparison.Ordinal);
        Assert.Equal("parking", Found(edited, "cars", VectorOf("cars"))[0]);
    }

    [Fact]
    public async Task After_a_failure_half_way_only_the_rest_is_sent()
    {
        var model = new SmallModel();
        var maker = new VectorMaker(model);
        var generation = Text.Generation(Enumerable.Range(0, 100).Select(i => A.Policy() with { Id = $"policy-{i}", Body = $"# Policy {i}\n\nCar {i}.\n" }));
        model.Instead = () => model.Asked.Count > 64 ? throw new HttpRequestException("down") : Task.CompletedTask;
        await Assert.ThrowsAsync<HttpRequestException>(() => maker.MakeAsync(generation.Passages, Cancel));
        model.Instead = null;

        await maker.MakeAsync(generation.Passages, Cancel);

        Assert.Equal(100 + 36, model.Asked.Count);
    }

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(float.NaN, 1f)]
    [InlineData(float.PositiveInfinity, 1f)]
    public void A_vector_that_points_nowhere_is_refused(float one, float other) => Assert.Null(PassageVectors.OfLengthOne([one, other]));

    private static async Task<Generation> WithVectorsAsync(SmallModel model)
    {
        var generation = Text.Generation(Policies);
        generation.Passages.Vectors = await new VectorMaker(model).MakeAsync(generation.Passages, Cancel);

        return generation;
    }

    private static float[] VectorOf(string text) => PassageVectors.OfLengthOne(SmallModel.VectorOf(text))!;

    private static List<string> Found(Generation generation, string question, float[]? meaning, params string[] audiences)
    {
        var visibility = Visibility.Of(generation, audiences, null, A.Monday);

        return SearchPassages.Find(generation, QueryReader.Read(question, generation, visibility), visibility, meaning, 10).Select(hit => generation.Passages[hit.Passage].Policy.Id).ToList();
    }
}
