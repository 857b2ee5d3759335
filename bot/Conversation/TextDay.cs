using PolicyBot.Primitives;

namespace PolicyBot.Conversation;

/// <summary>Days as people read them.</summary>
internal static class TextDay
{
    /// <summary>Such as 3 December 2026, or December 3, 2026 where that is the custom.</summary>
    public static string InWords(this UtcDay day) => day.Date.InWords();

    /// <inheritdoc cref="InWords(UtcDay)"/>
    public static string InWords(this DateOnly day) => day.ToString("D", TextCulture.Current);

    /// <summary>The day, and the minute where it is known.</summary>
    public static string InWords(this Stamp stamp) => stamp.IsDayOnly ? stamp.Day.InWords() : $"{stamp.Day.InWords()}, {stamp.Text[11..16]} UTC";
}
