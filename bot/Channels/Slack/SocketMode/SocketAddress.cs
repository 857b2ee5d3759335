namespace PolicyBot.Channels.Slack.SocketMode;

/// <summary>Where a socket may lead: what people say comes and goes over it, so it is Slack's own hosts, whatever an answer says.</summary>
internal static class SocketAddress
{
    private static readonly string[] Hosts = [".slack.com", ".slack-gov.com"];

    /// <param name="text">As <c>apps.connections.open</c> gave it out.</param>
    /// <param name="apiBaseUrl">A Slack on this machine itself, for trying out, gives out its own host, without TLS also.</param>
    /// <returns><see langword="null"/> when it is not trusted.</returns>
    public static Uri? Trusted(string? text, string apiBaseUrl)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.UserInfo.Length > 0)
            return null;

        var isSlacks = address.Scheme == Uri.UriSchemeWss && address.IsDefaultPort && Hosts.Any(host => address.IdnHost.EndsWith(host, StringComparison.OrdinalIgnoreCase));
        return isSlacks || IsOnThisMachine(address, new Uri(apiBaseUrl)) ? address : null;
    }

    private static bool IsOnThisMachine(Uri address, Uri api) =>
        api.IsLoopback && address.Host == api.Host && (address.Scheme == Uri.UriSchemeWs || address.Scheme == Uri.UriSchemeWss);
}
