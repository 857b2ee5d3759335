using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PolicyBot.Cases.Desk;

namespace PolicyBot.Tests.Cases.Queue;

/// <summary>Whoever has all that the board was ever shown can narrow no cell to fewer than the five numbers that it stands for.</summary>
public sealed class GuardingSmallCounts
{
    private static readonly int[] Widths = [6, 3, 3, 3, 2];

    [Fact]
    public void Fewer_than_five_is_not_told_from_none() => Assert.Equal([[0, 0, 5, 5, 10]], BoardGuard.Show([[0, 4, 5, 9, 10]]));

    [Fact]
    public void A_table_that_would_give_away_the_rest_of_another_is_withheld()
    {
        // 40 in one cell say that the hidden parts of the other are all at their highest, the one with fewer than five included.
        var shown = BoardGuard.Show([[9, 9, 9, 9, 4], [40]]);

        Assert.Equal([5, 5, 5, 5, 0], shown[0]!);
        Assert.Null(shown[1]);
    }

    [Property(MaxTest = 20_000)]
    public Property Every_cell_that_is_shown_can_still_be_each_of_its_five_numbers() => Prop.ForAll(Quarter(), tables =>
    {
        var shown = BoardGuard.Show(tables);

        for (var table = 0; table < tables.Length; table++)
        {
            for (var cell = 0; cell < tables[table].Length && shown[table] is { } counts; cell++)
            {
                for (var truth = counts[cell]; truth < counts[cell] + 5; truth++)
                    Assert.True(IsPossible(shown, table, cell, truth), $"{truth} is out of the question in cell {cell} of table {table}: {Print(shown)}");
            }
        }
    });

    [Property(MaxTest = 20_000)]
    public Property Two_answers_to_anybody_at_any_time_differ_in_a_cell_by_nothing_or_by_five_and_more() => Prop.ForAll(Quarter(), Quarter(), (one, other) =>
    {
        var (first, second) = (BoardGuard.Show(one), BoardGuard.Show(other));

        for (var table = 0; table < first.Count; table++)
        {
            foreach (var (here, there) in (first[table] ?? []).Zip(second[table] ?? []))
                Assert.True(here == there || Math.Abs(here - there) >= 5);
        }
    });

    [Property(MaxTest = 2_000)]
    public Property The_same_cases_always_give_the_same_answer_and_never_more_than_there_are() => Prop.ForAll(Quarter(), tables =>
    {
        var shown = BoardGuard.Show(tables);

        Assert.Equal(Print(shown), Print(BoardGuard.Show(tables)));
        Assert.NotNull(shown[0]);
        for (var table = 0; table < tables.Length; table++)
            Assert.All((shown[table] ?? []).Zip(tables[table]), pair => Assert.InRange(pair.Second - pair.First, 0, 4));
    });

    /// <summary>Counts of the same cases by several things, each case in one cell of every table.</summary>
    private static Arbitrary<int[][]> Quarter() => Arb.From(
        from cases in Gen.Choose(0, 60).SelectMany(count => Gen.ArrayOf(Gen.Choose(0, 1_000_000), count))
        select Widths.Select((width, table) => Enumerable.Range(0, width).Select(cell => cases.Count(one => (one / (table + 1) / 7 % 13 % width) == cell)).ToArray()).ToArray());

    /// <summary>Whether there is a quarter of which all the same would have been shown, and in which this cell holds so many: worked out by trying every total.</summary>
    private static bool IsPossible(IReadOnlyList<IReadOnlyList<int>?> shown, int table, int cell, int truth) =>
        Enumerable.Range(0, 400).Any(total => Enumerable.Range(0, shown.Count).All(other => shown[other] is not { } counts || (other == table
            ? Reaches(counts.Where((_, place) => place != cell), total - truth)
            : Reaches(counts, total))));

    private static bool Reaches(IEnumerable<int> cells, int total) => total >= cells.Sum() && total <= cells.Sum(count => count + 4);

    private static string Print(IReadOnlyList<IReadOnlyList<int>?> shown) => string.Join(" | ", shown.Select(table => table is null ? "withheld" : string.Join(',', table)));
}
