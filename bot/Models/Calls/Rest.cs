using PolicyBot.Knowledge.Models;

namespace PolicyBot.Models.Calls;

/// <summary>
/// How long a deployment is left alone, and why. When the time is over one call goes first, and the others wait for how it ends. Looked at before every question: no lock, nothing allocated.
/// </summary>
internal sealed class Rest(TimeProvider time)
{
    private long _until; // a timestamp; 0: it is not left alone
    private volatile Reason? _why;

    /// <summary>Whether a call would be let through.</summary>
    public bool IsOver => Volatile.Read(ref _until) is var until && (until == 0 || time.GetTimestamp() >= until);

    /// <summary>Zero once it is over.</summary>
    public TimeSpan Left => IsOver ? TimeSpan.Zero : time.GetElapsedTime(time.GetTimestamp(), Volatile.Read(ref _until));

    /// <value><see langword="null"/> when it is not left alone, and nothing has to be tried first.</value>
    public Reason? Why => Volatile.Read(ref _until) == 0 ? null : _why;

    /// <param name="atMost">How long the others wait for a call that goes first.</param>
    /// <param name="goesFirst">Whether this call does; then it has to say by <see cref="End"/> or <see cref="Begin"/> how it went.</param>
    public bool LetsThrough(TimeSpan atMost, out bool goesFirst)
    {
        goesFirst = false;
        var until = Volatile.Read(ref _until);
        if (until == 0)
            return true;

        goesFirst = IsOver && Interlocked.CompareExchange(ref _until, In(atMost), until) == until;
        return goesFirst;
    }

    /// <returns>Whether it was not left alone before.</returns>
    public bool Begin(TimeSpan length, ModelTrouble trouble, string code)
    {
        var wasAlone = !IsOver;
        _why = new Reason(trouble, code);
        Volatile.Write(ref _until, In(length));
        return !wasAlone;
    }

    public void End() => Volatile.Write(ref _until, 0);

    private long In(TimeSpan length) => time.GetTimestamp() + (long)(length.TotalSeconds * time.TimestampFrequency);

    /// <param name="Code">A status, or a word for what came in place of one.</param>
    internal sealed record Reason(ModelTrouble Trouble, string Code);
}
