using System.Text.RegularExpressions;

namespace PolicyBot.Channels.Slack.Delivery;

/// <summary>Where in Slack a destination is, read from the link that "Copy link" of a channel or the browser's address line gives.</summary>
internal abstract partial record SlackPlace
{
    private SlackPlace() { }

    /// <summary>The word in place of a link that means each handler's own chat with the bot.</summary>
    public const string HandlersWord = "handlers";

    /// <param name="Id">Such as <c>C0123</c>, or <c>G0123</c> of an older private one.</param>
    /// <param name="TeamId">The workspace (<c>T0123</c>) or the organisation (<c>E0123</c>) that the link names; <see langword="null"/> when it names none.</param>
    public sealed record Channel(string Id, string? TeamId) : SlackPlace;

    /// <summary>The chats of the people under <c>Legal:Handlers</c> with the bot.</summary>
    public sealed record Handlers : SlackPlace;

    /// <returns><see langword="null"/> when the text leads to no channel.</returns>
    public static SlackPlace? TryParse(string text)
    {
        if (text == HandlersWord)
            return new Handlers();

        if (ChannelId().IsMatch(text))
            return new Channel(text, TeamId: null);

        if (!Uri.TryCreate(text, UriKind.Absolute, out var link) || link.Scheme != Uri.UriSchemeHttps || !link.IsDefaultPort || link.UserInfo.Length > 0 || !IsSlack(link.Host))
            return null;

        return link.AbsolutePath.TrimEnd('/').Split('/') switch
        {
            ["", "archives", var id] when ChannelId().IsMatch(id) => new Channel(id, TeamId: null),
            ["", "client", var team, var id] when TeamOrOrganisation().IsMatch(team) && ChannelId().IsMatch(id) => new Channel(id, team),
            _ => null,
        };
    }

    private static bool IsSlack(string host) =>
        host.EndsWith(".slack.com", StringComparison.Ordinal) || host.EndsWith(".slack-gov.com", StringComparison.Ordinal);

    [GeneratedRegex("^[CG][A-Z0-9]+$")]
    private static partial Regex ChannelId();

    [GeneratedRegex("^[TE][A-Z0-9]+$")]
    private static partial Regex TeamOrOrganisation();
}
