using System.Text.RegularExpressions;

namespace PolicyBot.Conversation.Reading;

/// <summary>Divides a row of a table into its cells.</summary>
internal static partial class TableCells
{
    /// <param name="row">Its cells divided by bars.</param>
    public static IReadOnlyList<string> Of(string row) => [.. Bar().Split(row).Select(cell => cell.Trim())];

    // A bar within a cell has no blank on both sides.
    [GeneratedRegex(@"(?<=^|\s)\|(?=\s|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bar();
}
