namespace PolicyBot.Knowledge.Policies;

/// <summary>One block of a document, its mark-up taken off.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Level">Of a heading 1 to 6; of a list item how deep it is nested, from 1; otherwise 0.</param>
/// <param name="Marker">Of the first paragraph of a list item, such as <c>3.</c> or <c>-</c>; otherwise empty.</param>
/// <param name="Text">Plain text, and where each character of it stands in the file.</param>
internal sealed record Block(BlockKind Kind, int Level, string Marker, MappedText Text)
{
    /// <summary>Of a heading: what its owner wrote down that people ask of the section. Searched, and never shown or quoted.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];
}
