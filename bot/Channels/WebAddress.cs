namespace PolicyBot.Channels;

/// <summary>Addresses that stand in settings.</summary>
internal static class WebAddress
{
    /// <summary>Whether it is absolute, https (or http on this machine itself, where that may be), and without user and fragment.</summary>
    public static bool Is(string? text, bool mayBeLocal, bool mayHaveQuery) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (mayBeLocal && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address.UserInfo.Length == 0
        && address.Fragment.Length == 0
        && (mayHaveQuery || address.Query.Length == 0);
}
