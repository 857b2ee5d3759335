namespace PolicyBot.Knowledge.Policies;

/// <summary>Text without its mark-up, and for each character the place in the file that it came from.</summary>
internal sealed record MappedText(string Value, IReadOnlyList<int> Source)
{
    public static MappedText Empty { get; } = new("", []);
}
