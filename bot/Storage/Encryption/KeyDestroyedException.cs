namespace PolicyBot.Storage.Encryption;

/// <summary>What was sealed can be opened by nobody any more: its key was destroyed.</summary>
public sealed class KeyDestroyedException : Exception
{
    public KeyDestroyedException()
        : base("The key of this case was destroyed.")
    {
    }

    public KeyDestroyedException(string message)
        : base(message)
    {
    }

    public KeyDestroyedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
