namespace PolicyBot.Knowledge.Search;

/// <summary>BM25 over the passage behind in the same policy: an answer stands where its matter is spoken of.</summary>
internal sealed class BehindFeature : IFeature
{
    public double Of(in Shortlisted passage) => passage.Behind;
}
