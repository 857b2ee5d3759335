using System.Buffers;

namespace PolicyBot.Channels.Teams.Security;

/// <summary>What a caller shows at the door, before anything of it is understood.</summary>
internal static class BearerToken
{
    /// <summary>Characters. Tokens of channels have about 1,000.</summary>
    public const int Longest = 16 * 1024;

    private const string Scheme = "Bearer ";

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <returns><see langword="null"/> unless there is one header, <c>Bearer</c>, one space, and three parts in base64url without padding.</returns>
    public static string? Read(IHeaderDictionary headers)
    {
        if (headers.Authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;

        var token = header.AsSpan(Scheme.Length);
        return token.Length <= Longest && !token.ContainsAnyExcept(Letters) && token.Count('.') == 2 ? token.ToString() : null;
    }
}
