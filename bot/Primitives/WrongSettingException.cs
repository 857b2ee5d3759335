namespace PolicyBot.Primitives;

/// <summary>The program cannot start as it is set up. The message is one sentence or two for the operator: which key, what is wrong, what mends it; never a secret.</summary>
public sealed class WrongSettingException : Exception
{
    public WrongSettingException()
    {
    }

    public WrongSettingException(string message)
        : base(message)
    {
    }

    public WrongSettingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
