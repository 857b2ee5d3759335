namespace PolicyBot.Knowledge.Policies;

/// <summary>How far the reading of one file may go.</summary>
internal sealed record ReadingLimits
{
    public static ReadingLimits Default { get; } = Of(new KnowledgeOptions());

    /// <summary>In bytes.</summary>
    public required long LargestFile { get; init; }

    /// <summary>The program that takes the text out of PDFs: a path, or a name that is looked for on PATH.</summary>
    public required string PdfToText { get; init; }

    /// <summary>How long it, and the one beside it that tells bold type, may take over one file.</summary>
    public required TimeSpan PdfFor { get; init; }

    public static ReadingLimits Of(KnowledgeOptions options) => new() { LargestFile = options.LargestFile, PdfToText = options.PdfToText, PdfFor = options.PdfFor };
}
