using PolicyBot.Evaluation.Figures;
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
    [InlineData("policy", true)]
    [InlineData("referral", false)]
    public async Task What_only_says_whose_matter_it_is_is_not_found_by_meaning(string kind, bool isFound)
    {
        var generation = await WithVectorsAsync(new SmallModel(), [.. Policies, A.Policy() with { Id = "animals", Kind = kind, Body = "# Animals\n\nFacilities knows whether dogs may come.\n" }]);

        Assert.Equal(isFound, Found(generation, "pet", VectorOf("pet")).Contains("animals", StringComparer.Ordinal));
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
    public void A_passage_is_as_near_as_the_nearest_of_its_vectors()
    {
        var vectors = new PassageVectors([(0, Packed(1, 0, 0)), (1, Packed(0, 1, 0)), (1, Packed(0.9f, 0.1f, 0)), (2, Packed(0.5f, 0.5f, 0))]);

        Assert.Equal([0, 1, 2], vectors.Nearest([1, 0, 0], _ => true, 10));
        Assert.Equal([1, 2], vectors.Nearest([0, 1, 0], _ => true, 2));
        Assert.Equal([2], vectors.Nearest([0, 1, 0], passage => passage != 1, 2));
    }

    [Fact]
    public void Numbers_in_eight_bits_lose_hardly_anything_of_how_near_two_texts_are()
    {
        var dice = new Dice(7);
        for (var i = 0; i < 50; i++)
        {
            var (one, other) = (Random(dice, 1_536 + i), Random(dice, 1_536 + i));

            Assert.Equal(one.Zip(other, (a, b) => a * b).Sum(), PackedVector.Of(one)!.Nearness(PackedVector.Of(other)!), 0.002f);
        }
    }

    [Fact]
    public void The_largest_numbers_of_all_dimensions_do_not_overflow()
    {
        var one = PackedVector.Of(Enumerable.Repeat(1f, 3_072).ToArray())!;
        var other = PackedVector.Of(Enumerable.Repeat(-1f, 3_072).ToArray())!;

        Assert.Equal(1, one.Nearness(one), 0.001f);
        Assert.Equal(-1, one.Nearness(other), 0.001f);
    }

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(float.NaN, 1f)]
    [InlineData(float.PositiveInfinity, 1f)]
    public void A_vector_that_points_nowhere_is_refused(float one, float other)
    {
        Assert.Null(PassageVectors.OfLengthOne([one, other]));
        Assert.Null(PackedVector.Of([one, other]));
    }

    private static Task<Generation> WithVectorsAsync(SmallModel model) => WithVectorsAsync(model, Policies);

    private static async Task<Generation> WithVectorsAsync(SmallModel model, PolicyText[] policies)
    {
        var generation = Text.Generation(policies);
        generation.Passages.Vectors = await VectorsOf.Async(generation.Passages, model);

        return generation;
    }

    private static PackedVector Packed(params float[] numbers) => PackedVector.Of(numbers)!;

    /// <summary>Of length 1.</summary>
    private static float[] Random(Dice dice, int dimensions) => PassageVectors.OfLengthOne(Enumerable.Range(0, dimensions).Select(_ => dice.Next(2_001) - 1_000f).ToArray())!;

    private static float[] VectorOf(string text) => PassageVectors.OfLengthOne(SmallModel.VectorOf(text))!;

    private static List<string> Found(Generation generation, string question, float[]? meaning, params string[] audiences)
    {
        var visibility = Visibility.Of(generation, audiences, null, A.Monday);

        return ByMeaning.Join(SearchPassages.Find(generation, QueryReader.Read(question, generation, visibility), visibility, int.MaxValue), generation, visibility, meaning).Take(10).Select(hit => generation.Passages[hit.Passage].Policy.Id).ToList();
    }
}
