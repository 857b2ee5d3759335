namespace PolicyBot.Knowledge.Search;

/// <summary>BM25 over the whole passage, which the shortlist has reckoned already.</summary>
internal sealed class WholeFeature : IFeature
{
    public double Of(in Shortlisted passage) => passage.Whole;
}
