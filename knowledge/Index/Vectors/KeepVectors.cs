namespace PolicyBot.Knowledge.Index.Vectors;

/// <summary>Lets what was learned be searched, and keeps it: what was paid for outlives a failure, a stop, and but for the last minute a kill.</summary>
internal sealed class KeepVectors(KnownVectors known, VectorsFile file, TimeProvider time)
{
    private static readonly TimeSpan NowAndThen = TimeSpan.FromMinutes(1);

    /// <summary>With fewer, passages would be preferred for having a vector, whatever they say.</summary>
    private const double Enough = 0.9;

    private HashedPassages? _passages;
    private long _since = time.GetTimestamp();

    /// <summary>What is gone is forgotten at once; what is known already is searched at once.</summary>
    public void Take(HashedPassages passages)
    {
        _passages = passages;
        known.KeepOnly(passages.Hashes);
        Now();
    }

    public void Now()
    {
        if (_passages is not { } taken) return;

        if (known.HasChanged || taken.Passages.Vectors is null) Show(taken);
        file.Keep(known);
        _since = time.GetTimestamp();
    }

    public void AfterAMinute()
    {
        if (time.GetElapsedTime(_since) >= NowAndThen) Now();
    }

    private void Show(HashedPassages taken)
    {
        if (taken.Hashes.Count(hash => !known.Lacks(hash)) >= taken.Hashes.Count * Enough) taken.Passages.Vectors = known.Of(taken.Hashes);
    }
}
