using Azure.Core;
using Azure.Identity;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Models.Wire;

/// <summary>A token of the program's own identity, kept until shortly before it ends. One call fetches a new one while the others go on with the old.</summary>
internal sealed class EntraToken(TokenCredential credential, string scope, TimeProvider time) : IModelCredential, IDisposable
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    /// <summary>A token that ends on its way is none.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly TokenRequestContext _asked = new([scope]);
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Held? _held;

    public async ValueTask<string?> TokenAsync(CancellationToken cancellationToken)
    {
        if (IsGood(RenewBefore) is { } token)
            return token;

        // With a token that is still good nobody has to wait.
        var mayWait = IsGood(Margin) is null;
        if (!await _one.WaitAsync(mayWait ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
            return IsGood(Margin);

        try
        {
            return IsGood(RenewBefore) ?? await RenewAsync(cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Forget(string token)
    {
        if (_held?.Token == token)
            _held = null;
    }

    public void Dispose() => _one.Dispose();

    private async Task<string> RenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            var made = await credential.GetTokenAsync(_asked, cancellationToken);
            _held = new Held(made.Token, made.ExpiresOn);
            return made.Token;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What Entra says can name tenants and people; it ends here.
            return IsGood(Margin) ?? throw new ModelException(e is AuthenticationFailedException ? ModelTrouble.Misconfigured : ModelTrouble.Down, null);
        }
    }

    private string? IsGood(TimeSpan margin) => _held is { } held && held.Until - time.GetUtcNow() > margin ? held.Token : null;

    private sealed record Held(string Token, DateTimeOffset Until);
}
