namespace PolicyBot.Knowledge.Search;

/// <param name="Passage">Place of the passage in its generation.</param>
/// <param name="Score">Orders the hits of one question; not comparable between questions.</param>
/// <param name="Strength">BM25 over the whole passage, comparable between questions of like length.</param>
internal sealed record Hit(int Passage, double Score, double Strength)
{
    /// <summary>See <see cref="Search.Posterior"/>; <see langword="null"/> where nobody wrote down how people ask, and for a passage found by meaning alone.</summary>
    public double? Posterior { get; init; }
}
