namespace PolicyBot.Knowledge.Policies;

/// <summary>How far the reading of one file may go.</summary>
internal sealed record ReadingLimits
{
    public static ReadingLimits Default { get; } = Of(new KnowledgeOptions());

    /// <summary>In bytes.</summary>
    public required long LargestFile { get; init; }

    public static ReadingLimits Of(KnowledgeOptions options) => new() { LargestFile = options.LargestFile };
}
