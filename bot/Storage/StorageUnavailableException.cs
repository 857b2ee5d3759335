namespace PolicyBot.Storage;

/// <summary>The database could not be reached, is full, locked or read-only. What was being written is not saved, with one exception that no database can exclude: a connection lost during the commit itself. So whoever says "try again" must make the second try harmless.</summary>
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException()
    {
    }

    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
