namespace PolicyBot.Knowledge.Search;

/// <summary>BM25 over the passage before in the same policy: it brings up what the next one goes on about.</summary>
internal sealed class BeforeFeature : IFeature
{
    public double Of(in Shortlisted passage) => passage.Before;
}
