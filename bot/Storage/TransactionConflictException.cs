namespace PolicyBot.Storage;

/// <summary>Another writer was ahead. <see cref="Database"/> rolls back and runs the work again from its start; thrown to the caller only when that keeps happening (as <see cref="StorageUnavailableException"/>).</summary>
public sealed class TransactionConflictException : Exception
{
    public TransactionConflictException()
    {
    }

    public TransactionConflictException(string message)
        : base(message)
    {
    }

    public TransactionConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
