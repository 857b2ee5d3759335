using System.Text.RegularExpressions;

namespace PolicyBot.Channels.Slack.Turns;

/// <summary>Reads what people write in Slack: <c>&lt;@U1&gt;</c>, <c>&lt;https://...|label&gt;</c> and the three escapes become what the writer saw.</summary>
internal static partial class SaidText
{
    private const string Special = "ref";

    /// <param name="text">As Slack sends it.</param>
    /// <param name="bot">The bot as a user: its mentions are taken out.</param>
    public static string Plain(string text, string bot)
    {
        var seen = Reference().Replace(text, match => Shown(match, bot));

        return Unescaped(Blanks().Replace(seen, " ")).Trim();
    }

    public static bool Mentions(string text, string user) => Reference().Matches(text).Any(match => IsMention(match, user));

    private static string Shown(Match match, string bot)
    {
        if (IsMention(match, bot))
            return " ";

        var (target, label) = (match.Groups[Special].Value, match.Groups["label"].Value);
        return target switch
        {
            ['@', .. var user] => "@" + (label.Length > 0 ? label : user),
            ['#', .. var channel] => "#" + (label.Length > 0 ? label : channel),
            ['!', .. var command] => label.Length > 0 ? label : "@" + command.Split('^')[0],
            _ => label.Length > 0 ? label : target,
        };
    }

    private static bool IsMention(Match match, string user) => match.Groups[Special].Value is ['@', .. var named] && named == user;

    private static string Unescaped(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(@"<(?<ref>[^<>|]+)(\|(?<label>[^<>]*))?>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    // Line breaks stay.
    [GeneratedRegex(@"[ \t\u00A0]+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
