using System.Text.RegularExpressions;

namespace PolicyBot.Knowledge.Answers;

/// <summary>The word that a question, or a heading in the form of one, asks with: "Whose approval you need" stands above what "who" asks for.</summary>
internal static partial class AskingWord
{
    /// <returns>One name for words that ask for the same; <see langword="null"/> when nothing is asked.</returns>
    public static string? Of(string text) => text switch
    {
        _ when Who().IsMatch(text) => "who",
        _ when When().IsMatch(text) => "when",
        _ when Where().IsMatch(text) => "where",
        _ when Why().IsMatch(text) => "why",
        _ when How().IsMatch(text) => "how",
        _ => null,
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(who|whose|whom|who's)\b", Options)]
    private static partial Regex Who();

    [GeneratedRegex(@"\b(when|by when|how (long|soon|fast|quickly|often))\b", Options)]
    private static partial Regex When();

    [GeneratedRegex(@"\bwhere\b", Options)]
    private static partial Regex Where();

    [GeneratedRegex(@"\bwhy\b", Options)]
    private static partial Regex Why();

    [GeneratedRegex(@"\bhow (do|to|can|does|should)\b", Options)]
    private static partial Regex How();
}
