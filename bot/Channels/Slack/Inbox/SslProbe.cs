using System.Net.Mime;
using PolicyBot.Channels.Slack.Security;

namespace PolicyBot.Channels.Slack.Inbox;

/// <summary>
/// Slack posts <c>ssl_check=1</c> to the address of a slash command now and then, to see whether its certificate is good, and expects 200. Slack's own framework takes these
/// without a signature, so they come without one. Whoever sends it learns that there is an address which is public, and nothing is done.
/// </summary>
internal static class SslProbe
{
    /// <summary>Bytes; besides the mark there is an old-fashioned token.</summary>
    private const int Longest = 256;

    public static bool Is(HttpRequest request, ReadOnlySpan<byte> body) =>
        request.Path == RequestEndpoints.Commands
        && !request.Headers.ContainsKey(CheckSignatures.SignatureHeader)
        && !request.Headers.ContainsKey(CheckSignatures.TimestampHeader)
        && RequestBody.Is(request, MediaTypeNames.Application.FormUrlEncoded)
        && body.Length <= Longest
        && FormFields.Read(body)?.GetValueOrDefault("ssl_check") == "1";
}
