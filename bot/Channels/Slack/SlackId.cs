namespace PolicyBot.Channels.Slack;

/// <summary>Ids of Slack: a capital letter that says of what kind, then letters and digits.</summary>
internal static class SlackId
{
    private const int Longest = 32;

    public static bool IsUser(string? text) => Is(text, "UW");

    public static bool IsUserOfTeam(string? text) => text?.Split('/') is [var team, var user] && Is(team, "TE") && IsUser(user);

    public static bool Is(string? text, string kinds) =>
        text is { Length: >= 3 and <= Longest } && kinds.Contains(text[0], StringComparison.Ordinal) && text.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));
}
