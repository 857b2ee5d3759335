namespace PolicyBot.Knowledge.Search;

/// <summary>One thing about a passage that speaks for it. Made for one question.</summary>
internal interface IFeature
{
    /// <returns>0 or more, on a scale of its own; see <see cref="Fusion"/>.</returns>
    double Of(in Shortlisted passage);
}
