namespace PolicyBot.Conversation.Dialogs.AskPolicy;

/// <summary>Headings of policies as one line.</summary>
internal static class Heading
{
    /// <summary>Outermost first.</summary>
    public static string PathOf(IReadOnlyList<string> headings) => string.Join(" › ", headings);
}
