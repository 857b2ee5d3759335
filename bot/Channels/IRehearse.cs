namespace PolicyBot.Channels;

/// <summary>Takes a turn on the way that a person's would go on this channel, and sends nothing.</summary>
internal interface IRehearse
{
    /// <summary>Whether anybody can come by this channel.</summary>
    bool IsOpen { get; }

    /// <summary>What comes once, before the first turn.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <param name="text">A greeting, or a question.</param>
    Task TakeAsync(string text, CancellationToken cancellationToken);
}
