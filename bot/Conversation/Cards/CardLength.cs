namespace PolicyBot.Conversation.Cards;

/// <summary>Keeps texts within what a card may hold.</summary>
public static class CardLength
{
    /// <summary>What Slack shows of a button or a choice.</summary>
    public const int ButtonTitle = 75;

    /// <summary>The text, or as many whole characters of it as fit together with an ellipsis.</summary>
    /// <param name="max">UTF-16 units, ellipsis included; at least 2.</param>
    public static string Shorten(string text, int max)
    {
        if (text.Length <= max)
            return text;
        var end = max - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end].TrimEnd() + "…";
    }
}
