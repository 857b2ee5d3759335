using System.Net;
using System.Net.Http.Headers;
using PolicyBot.Channels.Calls;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>
/// The one place from which a connector is called. It trusts no address that was trusted before: each call asks anew, and our token goes along only over https.
/// On this machine, in Development, a connector over http is called without one.
/// </summary>
internal sealed class ConnectorCalls(OutgoingHttp http, IServiceUrls serviceUrls, IIssueTokens tokens)
{
    public const int LongestBody = 64 * 1024;

    private static readonly TimeSpan AttemptFor = TimeSpan.FromSeconds(15);

    /// <param name="path">Begins with a slash; <see langword="null"/>: one of its ids is none.</param>
    /// <param name="json">Empty: no body.</param>
    public async Task<ConnectorReply> CallAsync(HttpMethod method, Uri serviceUrl, string? path, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        if (!serviceUrls.TryTrust(serviceUrl.OriginalString, out var trusted))
        {
            return new ConnectorReply.Failed(new ConnectorAnswer.Refused("service address is not trusted"));
        }

        if (path is null)
        {
            return new ConnectorReply.Failed(new ConnectorAnswer.Refused("an id is none"));
        }

        var address = new Uri(trusted.AbsoluteUri.TrimEnd('/') + path);
        if (address.Scheme != Uri.UriSchemeHttps)
        {
            return await OnceAsync(method, address, json, null, cancellationToken);
        }

        var (reply, token) = await WithTokenAsync(method, address, json, null, cancellationToken);
        return reply is ConnectorReply.Answered { Status: HttpStatusCode.Unauthorized } && token is not null
            ? (await WithTokenAsync(method, address, json, token, cancellationToken)).Reply ?? reply
            : reply!;
    }

    /// <returns>No reply when there is no other token than the refused one.</returns>
    private async Task<(ConnectorReply? Reply, string? Token)> WithTokenAsync(
        HttpMethod method, Uri address, ReadOnlyMemory<byte> json, string? refused, CancellationToken cancellationToken) =>
        await tokens.IssueAsync(refused, cancellationToken) switch
        {
            TokenAnswer.Issued { Token: var token } when token == refused => (null, null),
            TokenAnswer.Issued { Token: var token } => (await OnceAsync(method, address, json, token, cancellationToken), token),
            TokenAnswer.TryAgain later => (new ConnectorReply.Failed(new ConnectorAnswer.TryAgain(later.Reason, later.After, MayHaveArrived: false)), null),
            TokenAnswer.Refused never => (new ConnectorReply.Failed(new ConnectorAnswer.Refused(never.Reason)), null),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };

    private async Task<ConnectorReply> OnceAsync(HttpMethod method, Uri address, ReadOnlyMemory<byte> json, string? token, CancellationToken cancellationToken)
    {
        using var body = json.IsEmpty ? null : OutgoingBody.Json(json);
        using var request = new HttpRequestMessage(method, address) { Content = body };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await http.TryAsync(request, AttemptFor, LongestBody, cancellationToken) switch
        {
            HttpOutcome.Answered answered => new ConnectorReply.Answered(answered.Status, answered.After, answered.Body),
            HttpOutcome.Silent silent => new ConnectorReply.Failed(new ConnectorAnswer.TryAgain(silent.Reason, null, silent.MayHaveArrived)),
            var other => throw new InvalidOperationException(other.GetType().Name),
        };
    }
}
