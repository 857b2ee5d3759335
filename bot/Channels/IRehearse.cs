namespace PolicyBot.Channels;

/// <summary>Takes a turn on the way that a person's would go on this channel, and sends nothing.</summary>
internal interface IRehearse
{
    /// <summary>Whether anybody can come by this channel.</summary>
    bool IsOpen { get; }

    /// <summary>What comes once, before the first turn.</summary>
    Task PrepareAsync(CancellationToken cancellationToken);

    /// <param name="text">What is said, when no question is asked.</param>
    /// <param name="question">To be answered without a trace: as "show more", which leaves no note of a question that finds nothing.</param>
    Task TakeAsync(string text, string? question, CancellationToken cancellationToken);
}
