namespace PolicyBot.Primitives;

/// <summary>A command of this program was called wrongly. The message is one sentence or two for whoever called it: what is wrong, what mends it.</summary>
public sealed class WrongArgumentException : Exception
{
    /// <summary>What a process answers that was called wrongly (sysexits.h, EX_USAGE).</summary>
    public const int ExitCode = 64;

    public WrongArgumentException()
    {
    }

    public WrongArgumentException(string message)
        : base(message)
    {
    }

    public WrongArgumentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
