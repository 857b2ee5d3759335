using PolicyBot.Conversation.Cards.Elements;

namespace PolicyBot.Conversation.Cards;

/// <summary>Turns somebody else's words into runs of rich text.</summary>
internal static class CardRuns
{
    /// <summary>
    /// Clients read no Markdown here, but they do read <c>{{DATE(...)}}</c> and <c>{{TIME(...)}}</c>; a run that ends between the braces takes that from them.
    /// </summary>
    public static IReadOnlyList<AdaptiveTextRun> Of(string text)
    {
        var runs = new List<AdaptiveTextRun>();
        var start = 0;
        for (var brace = text.IndexOf("{{", StringComparison.Ordinal); brace >= 0; brace = text.IndexOf("{{", start, StringComparison.Ordinal))
        {
            runs.Add(new() { Text = text[start..(brace + 1)] });
            start = brace + 1;
        }

        if (start < text.Length || runs.Count == 0)
            runs.Add(new() { Text = text[start..] });
        return runs;
    }
}
