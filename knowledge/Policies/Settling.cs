namespace PolicyBot.Knowledge.Policies;

/// <summary>Whether a file may be in the middle of being written, by the time of its last writing.</summary>
internal sealed class Settling(TimeProvider time)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>File systems tell times in steps of up to two seconds: a second write within one step can leave the same stamp behind.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    public bool IsBeingWritten(PolicySource source) => IsBeingWritten(WrittenAt(source));

    // A file from the future comes from a machine with another clock, which says nothing about how long it has been quiet.
    public bool IsBeingWritten(DateTime writtenAt) => Age(writtenAt) is var age && age >= TimeSpan.Zero && age < Quiet;

    /// <summary>Whether a write from now on is sure to change the stamp.</summary>
    public bool CanBeToldByStamp(PolicySource source) => Age(WrittenAt(source)).Duration() > Step;

    private TimeSpan Age(DateTime writtenAt) => time.GetUtcNow().UtcDateTime - writtenAt;

    private static DateTime WrittenAt(PolicySource source) => source.Beside.Select(file => file.Stamp.WrittenAt).Append(source.Stamp.WrittenAt).Max();
}
