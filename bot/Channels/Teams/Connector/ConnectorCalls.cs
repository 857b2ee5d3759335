using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>
/// The one place from which a connector is called. It trusts no address that was trusted before: each call asks anew, and our token goes along only over https.
/// On this machine, in Development, a connector over http is called without one.
/// </summary>
internal sealed class ConnectorCalls(ConnectorHttp http, IServiceUrls serviceUrls, IIssueTokens tokens, TimeProvider time)
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
        using var limit = new CancellationTokenSource(AttemptFor, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var body = json.IsEmpty ? null : new ConnectorBody(json);
        using var request = new HttpRequestMessage(method, address) { Content = body };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        try
        {
            using var response = await http.SendAsync(request, either.Token);
            return new ConnectorReply.Answered(
                response.StatusCode, RetryAfter.Of(response.Headers.RetryAfter, time), await ReadAsync(response.Content, either.Token, cancellationToken));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return NoAnswer("no answer in time", body?.MayHaveLeft ?? true);
        }
        catch (HttpRequestException e)
        {
            return NoAnswer(e.HttpRequestError.ToString(), !IsBeforeSending(e.HttpRequestError) && (body?.MayHaveLeft ?? true));
        }
    }

    private static ConnectorReply.Failed NoAnswer(string reason, bool mayHaveArrived) => new(new ConnectorAnswer.TryAgain(reason, null, mayHaveArrived));

    private static bool IsBeforeSending(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    /// <summary>The status has been said: a body that breaks off, drips or does not end changes nothing of it.</summary>
    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken inTime, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LongestBody);
        try
        {
            var length = 0;
            try
            {
                await using var stream = await content.ReadAsStreamAsync(inTime);
                while (length < LongestBody && await stream.ReadAsync(buffer.AsMemory(length, LongestBody - length), inTime) is > 0 and var count)
                {
                    length += count;
                }
            }
            catch (Exception e) when (e is IOException or HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // What was read before it broke is used.
            }

            return buffer.AsSpan(0, length).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
