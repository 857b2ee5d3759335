namespace PolicyBot.Conversation.Turns.Understanding;

/// <summary>Somebody of Legal who wants to see the cases, and says nothing else.</summary>
internal static class CaseListWords
{
    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase) { "cases", "inbox", "case list" };

    public static bool Are(string text) => All.Contains(text.Trim().TrimEnd('.', '!', '?', '…').TrimEnd());
}
