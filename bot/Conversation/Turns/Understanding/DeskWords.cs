namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>Somebody of Legal who wants to go to Legal's pages, and says nothing else.</summary>
internal static class DeskWords
{
    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase) { "desk", "legal desk", "legal's desk", "legal’s desk", "open desk", "open legal's desk", "open legal’s desk" };

    public static bool Are(string text) => All.Contains(text.Trim().TrimEnd('.', '!', '?', '…').TrimEnd());
}
