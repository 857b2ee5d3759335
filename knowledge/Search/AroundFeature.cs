namespace PolicyBot.Knowledge.Search;

/// <summary>BM25 over the better one of the passages before and behind in the same policy: an answer stands where its matter is spoken of.</summary>
internal sealed class AroundFeature : IFeature
{
    public double Of(in Shortlisted passage) => passage.Around;
}
