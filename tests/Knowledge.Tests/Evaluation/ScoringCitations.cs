using PolicyBot.Evaluation.Citing;

namespace PolicyBot.Knowledge.Tests.Evaluation;

/// <summary>The arithmetic of ALCE, computed by hand.</summary>
public sealed class ScoringCitations
{
    [Fact]
    public async Task A_sentence_that_its_one_citation_entails_counts_whole() =>
        Assert.Equal(new CitationScore(1, 1), await ScoreAsync([("s", "a")], "s: a"));

    [Fact]
    public async Task A_sentence_that_its_citation_does_not_entail_counts_nothing_and_neither_does_the_citation() =>
        Assert.Equal(new CitationScore(0, 0), await ScoreAsync([("s", "a")]));

    [Fact]
    public async Task A_sentence_without_a_citation_lowers_recall_and_not_precision() =>
        Assert.Equal(new CitationScore(0.5, 1), await ScoreAsync([("s", "a"), ("t", "")], "s: a"));

    [Fact]
    public async Task An_answer_without_any_citation_has_neither() =>
        Assert.Equal(new CitationScore(0, 0), await ScoreAsync([("s", ""), ("t", "")]));

    [Fact]
    public async Task Citations_that_only_together_entail_a_sentence_are_all_of_use() =>
        Assert.Equal(new CitationScore(1, 1), await ScoreAsync([("s", "ab")], "s: ab"));

    [Fact]
    public async Task A_citation_that_entails_nothing_alone_and_is_not_missed_is_of_no_use() =>
        Assert.Equal(new CitationScore(1, 0.5), await ScoreAsync([("s", "ab")], "s: a ab"));

    [Fact]
    public async Task Two_citations_that_each_entail_the_sentence_are_both_of_use_though_one_would_do() =>
        Assert.Equal(new CitationScore(1, 1), await ScoreAsync([("s", "ab")], "s: a b ab"));

    /// <summary>Without a there are b and c, without b there are a and c, and both pairs do; c does alone: 1 of 3.</summary>
    [Fact]
    public async Task Of_three_only_the_one_that_carries_it_counts() =>
        Assert.Equal(new CitationScore(1, 1.0 / 3), await ScoreAsync([("s", "abc")], "s: c ac bc abc"));

    /// <summary>Sentences: s entailed by both together, t not entailed by c, u without citation. Recall 1/3; 2 of 3 citations are of use.</summary>
    [Fact]
    public async Task An_answer_counts_its_sentences_for_recall_and_its_citations_for_precision()
    {
        var score = await ScoreAsync([("s", "ab"), ("t", "c"), ("u", "")], "s: ab");

        Assert.Equal(new CitationScore(1.0 / 3, 2.0 / 3), score);
    }

    [Fact]
    public async Task A_fourth_citation_is_not_looked_at()
    {
        Assert.Equal(new CitationScore(0, 0), await ScoreAsync([("s", "abcd")], "s: d abcd"));
        Assert.Equal(new CitationScore(1, 1.0 / 3), await ScoreAsync([("s", "abcd")], "s: a ab ac abc"));
    }

    [Fact]
    public async Task An_answer_without_a_sentence_has_no_score() => Assert.Null(await ScoreAsync([]));

    /// <param name="sentences">With the citations of each, a letter each.</param>
    /// <param name="entailed">For a sentence the sets of citations that entail it; any other set does not.</param>
    private static Task<CitationScore?> ScoreAsync((string Text, string Cited)[] sentences, params string[] entailed)
    {
        var table = entailed.Select(line => line.Split(": ")).ToDictionary(line => line[0], line => line[1].Split(' '), StringComparer.Ordinal);

        return ScoreCitations.OfAsync(
            sentences.Select(sentence => new CitedSentence(sentence.Text, sentence.Cited.Select(letter => new CitedPassage(letter, "", $"{letter}")).ToList())).ToList(), new TableJudge(table), CancellationToken.None);
    }

    private sealed class TableJudge(Dictionary<string, string[]> table) : IJudgeEntailment
    {
        public string Name => "a table";

        public Task<bool> EntailsAsync(IReadOnlyList<CitedPassage> cited, string sentence, CancellationToken cancellationToken) =>
            Task.FromResult(table.GetValueOrDefault(sentence, []).Contains(string.Concat(cited.Select(citation => citation.Quote)), StringComparer.Ordinal));
    }
}
