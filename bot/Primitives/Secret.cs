namespace PolicyBot.Primitives;

/// <summary>A value that no log line, exception text or debugger window prints by accident.</summary>
public sealed class Secret<T>(T value)
{
    /// <summary>The value itself. Every call is a place to look at in a review.</summary>
    public T Reveal() => value;

    public override string ToString() => "Secret(hidden)";
}
