namespace PolicyBot.Conversation;

/// <summary>Fills in the places of a text.</summary>
internal static class TextPattern
{
    /// <summary><c>Texts.SearchedPolicies.With(14)</c>: {0} and {1} of the text become the values, numbers and days as <see cref="TextCulture"/> has them.</summary>
    public static string With(this string text, params ReadOnlySpan<object?> values) => string.Format(TextCulture.Current, text, values);
}
