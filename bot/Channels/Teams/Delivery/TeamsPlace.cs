using System.Text.RegularExpressions;
using System.Web;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>Where in Teams a destination is, read from the link that "Get link to channel" or "Copy link" of a chat gives.</summary>
internal abstract partial record TeamsPlace
{
    private TeamsPlace() { }

    /// <summary>The word in place of a link that means each handler's own chat with the bot.</summary>
    public const string HandlersWord = "handlers";

    /// <param name="Id">Such as <c>19:0f6c...@thread.tacv2</c>.</param>
    public sealed record Channel(string Id, string TenantId) : TeamsPlace;

    /// <param name="Id">Such as <c>19:0f6c...@thread.v2</c>.</param>
    /// <param name="TenantId"><see langword="null"/> when the link names none.</param>
    public sealed record GroupChat(string Id, string? TenantId) : TeamsPlace;

    /// <summary>The chats that the people under <c>Legal:Handlers</c> have opened with the bot.</summary>
    public sealed record Handlers : TeamsPlace;

    /// <returns><see langword="null"/> when the text leads to no place that a bot can write to.</returns>
    public static TeamsPlace? TryParse(string text)
    {
        if (text == HandlersWord)
            return new Handlers();

        if (!Uri.TryCreate(text, UriKind.Absolute, out var link) || link.Scheme != Uri.UriSchemeHttps || !link.IsDefaultPort || link.UserInfo.Length > 0 || !IsTeams(link.Host))
            return null;

        var path = link.AbsolutePath.Split('/').Select(Uri.UnescapeDataString).ToArray();
        var tenant = HttpUtility.ParseQueryString(link.Query)["tenantId"];

        return path switch
        {
            ["", "l", "channel", var id, ..] when ChannelId().IsMatch(id) && !string.IsNullOrWhiteSpace(tenant) => new Channel(id, tenant),
            ["", "l", "chat", var id, ..] when ChatId().IsMatch(id) => new GroupChat(id, string.IsNullOrWhiteSpace(tenant) ? null : tenant),
            _ => null,
        };
    }

    private static bool IsTeams(string host) =>
        host is "teams.microsoft.com" or "teams.cloud.microsoft" or "teams.microsoft.us" or "teams.microsoftonline.cn" || host.EndsWith(".teams.microsoft.us", StringComparison.Ordinal);

    [GeneratedRegex(@"^19:[\w-]+@thread\.(tacv2|skype)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ChannelId();

    [GeneratedRegex(@"^19:[\w-]+@thread\.v2$")]
    private static partial Regex ChatId();
}
