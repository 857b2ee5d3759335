namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>The passages of a generation and, in the same order, the hashes of what a model is given of them.</summary>
internal sealed record HashedPassages(PassageTable Passages, IReadOnlyList<TextHash> Hashes)
{
    /// <summary>On a thread of its own, since those of the pool are for people who ask.</summary>
    public static Task<HashedPassages> OfAsync(PassageTable passages, CancellationToken cancellationToken) => Task.Factory.StartNew(
        () => new HashedPassages(passages, passages.Select(passage => TextHash.Of(PassageText.Of(passage))).ToList()), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <returns>What has no vector yet, each made when it is its turn: passages, then the questions that were written for them.</returns>
    public IEnumerable<(TextHash Hash, string Text)> Lacking(KnownVectors known) =>
        Enumerable.Range(0, Hashes.Count).Where(i => known.Lacks(Hashes[i])).Select(i => (Hashes[i], PassageText.Of(Passages[i])))
            .Concat(known.Questions.Values.SelectMany(questions => questions).Where(question => known.Lacks(question.Hash)));
}
