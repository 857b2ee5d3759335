using System.Text.RegularExpressions;

namespace PolicyBot.Tests.TestKit.AzureOpenAI;

internal static partial class SentenceEnds
{
    public static IEnumerable<string> Cut(string line) => Ends().Split(line).Select(piece => piece.Trim()).Where(piece => piece.Length > 0);

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})", RegexOptions.None, 1000)]
    private static partial Regex Ends();
}
