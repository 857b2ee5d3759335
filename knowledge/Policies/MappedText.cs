namespace PolicyBot.Knowledge.Policies;

/// <summary>Text without its mark-up, and for each character the place that it came from.</summary>
/// <param name="Value">What may be quoted.</param>
/// <param name="Source">
/// For Markdown and plain text, places in the decoded text of the file, a byte order mark left off. For Word, PDF and HTML, places in the extracted
/// text as <see cref="ExtractedBlocks"/> defines it, since their files hold no such characters.
/// </param>
internal sealed record MappedText(string Value, IReadOnlyList<int> Source)
{
    public static MappedText Empty { get; } = new("", []);

    /// <summary>Text that stands character for character from <paramref name="start"/> on.</summary>
    public static MappedText At(string value, int start) => new(value, [.. Enumerable.Range(start, value.Length)]);
}
