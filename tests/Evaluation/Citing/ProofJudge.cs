using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Answers.Proof;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Search;

namespace PolicyBot.Evaluation.Citing;

/// <summary>
/// The program's own proof, which needs no model. A biased judge: what is shown has passed it, so recall can hardly be less than 1. It does tell which citations are of no use, and whether
/// what was joined and shortened on the way to the reader still proves what it is shown for.
/// </summary>
internal sealed class ProofJudge(IProveSentences prover, Generation generation, DateOnly day) : IJudgeEntailment
{
    public string Name => "the program's own proof";

    public Task<bool> EntailsAsync(IReadOnlyList<CitedPassage> cited, string sentence, CancellationToken cancellationToken)
    {
        var handedOut = cited.Select(citation => citation.Passage).Distinct().ToDictionary(IdOf, CandidateOf, StringComparer.Ordinal);
        var quotes = cited.SelectMany(citation => citation.Quote.Split('\n').Select(line => new DraftQuote(IdOf(citation.Passage), line))).ToList();

        return Task.FromResult(prover.Prove(new DraftSentence(sentence, quotes), handedOut, generation.Passages) is ProofResult.Held);
    }

    private static string IdOf(int passage) => $"p{passage}";

    private Candidate CandidateOf(int passage)
    {
        var visibility = Visibility.Of(generation, [], null, day);
        var evidence = new Evidence(QueryReader.Read("", generation, visibility), new Bm25(generation.Wholes, visibility));

        return Candidate.Judge(ReadPassage.Of(generation.Passages, passage), new Hit(passage, 0, 0), evidence, WantedReader.Read(""), unit: null);
    }
}
