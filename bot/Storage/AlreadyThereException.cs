namespace PolicyBot.Storage;

/// <summary>A row with the same unique key exists. The transaction is rolled back; to look before, and go on in the same transaction, write INSERT ... ON CONFLICT DO NOTHING and read the count of rows.</summary>
public sealed class AlreadyThereException : Exception
{
    public AlreadyThereException()
    {
    }

    public AlreadyThereException(string message)
        : base(message)
    {
    }

    public AlreadyThereException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
