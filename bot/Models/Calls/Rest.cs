using PolicyBot.Knowledge.Models;

namespace PolicyBot.Models.Calls;

/// <summary>
/// How long a deployment is left alone, and why. When the time is over one call goes first, and the others wait for how it ends. Looked at before every question: no lock, nothing allocated.
/// </summary>
internal sealed class Rest(TimeProvider time)
{
    private readonly Lock _changing = new();
    private long _until; // a timestamp; 0: it is not left alone
    private volatile bool _isHeld; // for a call that goes first, and not for a time that is to be kept
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
        if (Volatile.Read(ref _until) == 0)
            return true;

        lock (_changing)
        {
            goesFirst = _until != 0 && IsOver;
            if (goesFirst)
                (_until, _isHeld) = (In(atMost), true);

            return goesFirst || _until == 0;
        }
    }

    /// <summary>Whether a call that was let through may make one more attempt: not when a rest has begun meanwhile.</summary>
    public bool StillLets(bool goesFirst) => IsOver || (goesFirst && _isHeld);

    /// <summary>Where it is left alone for longer already, as the other side may have asked, that stays.</summary>
    /// <returns>Whether it was not left alone before.</returns>
    public bool Begin(TimeSpan length, ModelTrouble trouble, string code)
    {
        lock (_changing)
        {
            var (wasAlone, until) = (!IsOver, In(length));
            if (wasAlone && !_isHeld && _until > until)
                return false;

            (_why, _isHeld) = (new Reason(trouble, code), false);
            Volatile.Write(ref _until, until);
            return !wasAlone;
        }
    }

    /// <summary>The call that went first went well.</summary>
    /// <returns>Whether all go now; not when another call has begun a new rest meanwhile.</returns>
    public bool End()
    {
        lock (_changing)
        {
            if (!_isHeld && !IsOver)
                return false;

            _isHeld = false;
            Volatile.Write(ref _until, 0);
            return true;
        }
    }

    private long In(TimeSpan length) => time.GetTimestamp() + (long)(length.TotalSeconds * time.TimestampFrequency);

    /// <param name="Code">A status, or a word for what came in place of one.</param>
    internal sealed record Reason(ModelTrouble Trouble, string Code);
}
