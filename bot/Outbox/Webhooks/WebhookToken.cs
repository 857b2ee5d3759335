using System.Text.RegularExpressions;
using PolicyBot.Primitives;

namespace PolicyBot.Outbox.Webhooks;

/// <summary>A value of the header Authorization: <c>Basic</c> (RFC 7617) or <c>Bearer</c> (RFC 6750).</summary>
internal static partial class WebhookToken
{
    public static bool Is(Secret<string> token) =>
        Form().Match(token.Reveal()) is { Success: true } match && (match.Groups["scheme"].Value == "Bearer" || IsUserAndPassword(match.Groups["value"].Value));

    private static bool IsUserAndPassword(string value)
    {
        var bytes = new byte[value.Length];

        return Convert.TryFromBase64String(value, bytes, out var length) && bytes.AsSpan(0, length).IndexOf((byte)':') > 0;
    }

    [GeneratedRegex(@"^(?<scheme>Basic|Bearer) (?<value>[A-Za-z0-9._~+/-]{1,4000}=*)\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
