using PolicyBot.Knowledge.Search;

namespace PolicyBot.Knowledge.Tests.Search;

public sealed class CuttingPieces
{
    [Theory]
    [InlineData("", "0-0")]
    [InlineData("10", "0-10")]
    [InlineData("200", "0-200")]
    [InlineData("20 20 20", "0-60")]
    [InlineData("20 20 20 20", "0-60 40-80")]
    [InlineData("50 50", "0-50 50-100")]
    [InlineData("10 100 10", "0-10 0-110 110-120")]
    [InlineData("30 31 30", "0-30 0-61 61-91")]
    [InlineData("40 40 10 40", "0-40 40-90 80-130")]
    public void Pieces_end_before_sixty_words_and_begin_with_the_last_short_sentence_of_the_one_before(string sentences, string pieces)
    {
        var ends = new List<int>();
        foreach (var length in sentences.Split(' ', StringSplitOptions.RemoveEmptyEntries)) ends.Add(ends.LastOrDefault() + int.Parse(length));

        var cut = new List<string>();
        var reader = new PieceReader(ends.ToArray());
        while (reader.MoveNext()) cut.Add($"{reader.Start}-{reader.End}");

        Assert.Equal(pieces, string.Join(' ', cut));
    }
}
