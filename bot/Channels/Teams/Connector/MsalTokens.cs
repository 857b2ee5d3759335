using Microsoft.Identity.Client;
using PolicyBot.Channels.Calls;

namespace PolicyBot.Channels.Teams.Connector;

/// <summary>Tokens by MSAL, which caches them. A refused token is replaced at most once a minute, so that a registration gone wrong does not flood Entra.</summary>
/// <param name="acquire">Asks MSAL; <see langword="true"/> passes its cache by.</param>
internal sealed class MsalTokens(Func<bool, CancellationToken, Task<AuthenticationResult>> acquire, TimeProvider time) : IIssueTokens
{
    private static readonly TimeSpan BetweenReplacements = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private long? _replaced;

    public async Task<TokenAnswer> IssueAsync(string? refused, CancellationToken cancellationToken)
    {
        try
        {
            var token = (await acquire(false, cancellationToken)).AccessToken;
            if (token == refused && MayReplace())
            {
                token = (await acquire(true, cancellationToken)).AccessToken;
            }

            return new TokenAnswer.Issued(token);
        }
        catch (MsalServiceException e)
        {
            var reason = $"token: {ReasonCode.Clean(e.ErrorCode)}";
            return IsPassing(e) ? new TokenAnswer.TryAgain(reason, RetryAfter.Of(e.Headers?.RetryAfter, time)) : new TokenAnswer.Refused(reason);
        }
        catch (MsalException e)
        {
            return new TokenAnswer.Refused($"token: {ReasonCode.Clean(e.ErrorCode)}");
        }
        catch (HttpRequestException e)
        {
            return new TokenAnswer.TryAgain($"token: {e.HttpRequestError}", null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new TokenAnswer.TryAgain($"token: {e.GetType().Name}", null); // MSAL does not expect nonsense from Entra, such as the page of a network that wants a sign-in first
        }
    }

    private static bool IsPassing(MsalServiceException e) => e.IsRetryable || e.StatusCode is 0 or 408 or 429 or >= 500;

    private bool MayReplace()
    {
        lock (_lock)
        {
            if (_replaced is { } before && time.GetElapsedTime(before) < BetweenReplacements)
            {
                return false;
            }

            _replaced = time.GetTimestamp();
            return true;
        }
    }
}
