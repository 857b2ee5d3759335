using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Search;

/// <summary>The shortlist of one question, and what each feature says of each passage on it.</summary>
/// <param name="Scores">For each feature, in the order of <see cref="Weights"/>, its score of each entry.</param>
internal sealed record ScoredShortlist(IReadOnlyList<ShortlistEntry> Entries, IReadOnlyList<double[]> Scores)
{
    /// <summary>
    /// Fitted by tests/Evaluation (<c>--fit</c>) on questions by people and by a model together, and chosen among equals; see docs/decisions/0027-weights-beside-questions.md.
    /// </summary>
    public static IReadOnlyList<(string Feature, double Weight)> Weights { get; } =
    [
        ("whole", 1), // what speaks for the passage as a whole
        ("piece", 1.6), // one sentence of a long section may be the answer
        ("trigrams", 0.45), // compounds and spellings
        ("before", 0.45), // a section goes on about what the one before it has brought up
        ("behind", 0.25), // and is still spoken of in the next, if less often
        ("pairs", 0.15), // two words of the question that are one thing
        ("likelihood", 1.2), // asked as its owner knows people to ask of it
    ];

    /// <summary>For each entry the last of the features.</summary>
    public IReadOnlyList<double> Likelihoods => Scores[^1];

    public static ScoredShortlist Of(Generation generation, Query query, Visibility visibility)
    {
        using var scratch = new Scratch();
        var sought = Sought.Of(query, generation, visibility);
        var entries = Shortlist.Of(query, sought, generation, visibility, scratch);
        IReadOnlyList<IFeature> features =
        [
            new WholeFeature(),
            new PieceFeature(sought, generation.Vocabulary, scratch),
            new TrigramFeature(query.Trigrams, generation.Wholes, visibility.Counts, scratch),
            new BeforeFeature(),
            new BehindFeature(),
            new PairFeature(query, generation, visibility, scratch),
            new LikelihoodFeature(new AskedOdds(query, generation.Vocabulary, visibility, scratch)),
        ];

        return new ScoredShortlist(entries, features.Select(feature => Score(feature, entries, generation)).ToList());
    }

    private static double[] Score(IFeature feature, IReadOnlyList<ShortlistEntry> entries, Generation generation) => entries
        .Select(entry => feature.Of(new Shortlisted { Passage = entry.Passage, Whole = entry.Whole, Before = entry.Before, Behind = entry.Behind, Words = generation.Forward[entry.Passage] }))
        .ToArray();
}
