using System.Globalization;
using System.Net;

namespace PolicyBot.Channels.Calls;

/// <summary>Reasons as they may stand in a log: a status, and a code that the other side gave.</summary>
internal static class ReasonCode
{
    private const int Longest = 60;

    /// <returns>Such as <c>HTTP 403 MessageWritesBlocked</c>.</returns>
    public static string Of(HttpStatusCode status, string? code)
    {
        var clean = Clean(code);
        return string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)status}{(clean.Length > 0 ? " " : "")}{clean}");
    }

    /// <summary>Letters, digits and underscores alone, and not many: what others wrote cannot be a sentence, an address or a name of ours.</summary>
    /// <returns>Empty when the text is no code.</returns>
    public static string Clean(string? code) =>
        code is { Length: > 0 and <= Longest } && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? code : "";
}
