using Azure.Core;
using Azure.Identity;

namespace PolicyBot.Tests.Models;

/// <summary>Entra, as far as the program sees it: gives out tokens that end after an hour.</summary>
internal sealed class AnIdentity(TimeProvider time) : TokenCredential
{
    private int _given;

    public int Given => Volatile.Read(ref _given);

    /// <summary>How often it was asked, whatever came of it.</summary>
    public int Asked { get; private set; }

    public string[] Scopes { get; private set; } = [];

    public bool Refuses { get; set; }

    /// <summary>What it waits for before it gives a token.</summary>
    public Task Until { get; set; } = Task.CompletedTask;

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Asked++;
        Scopes = requestContext.Scopes;
        await Until.WaitAsync(cancellationToken);
        return Refuses
            ? throw new AuthenticationFailedException("marker-tenant is not known here")
            : new AccessToken($"token-{Interlocked.Increment(ref _given)}", time.GetUtcNow() + TimeSpan.FromHours(1));
    }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException("Nobody waits for a token in a thread of their own.");
}
