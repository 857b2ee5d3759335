using Azure.Core;
using Azure.Identity;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Models.Wire;

/// <summary>
/// A token of the program's own identity, kept until shortly before it ends. A new one is fetched once for all, and for as long as that takes: whoever asked for it may have gone by then,
/// but the next will need it. Nobody waits for it with an old one that is still good.
/// </summary>
internal sealed class EntraToken(TokenCredential credential, string scope, TimeProvider time) : IModelCredential, IDisposable
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    /// <summary>Longer than a managed identity takes in bad times; then it is asked anew.</summary>
    private static readonly TimeSpan RenewWithin = TimeSpan.FromSeconds(30);

    /// <summary>A token that ends on its way is none.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly TokenRequestContext _asked = new([scope]);
    private readonly CancellationTokenSource _over = new();
    private readonly Lock _lock = new();
    private Task<Renewed> _renewing = Task.FromResult(new Renewed(Token: null, ModelTrouble.Down));
    private volatile Held? _held;

    public async ValueTask<string?> TokenAsync(CancellationToken cancellationToken)
    {
        if (IsGood(RenewBefore) is { } token)
            return token;

        var renewing = Renewing(_over.Token);
        if (IsGood(Margin) is { } still)
            return still;

        var renewed = await renewing.WaitAsync(cancellationToken);
        return renewed.Token ?? throw new ModelException(renewed.Trouble, null);
    }

    public void Forget(string token)
    {
        if (_held?.Token == token)
            _held = null;
    }

    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }

    private Task<Renewed> Renewing(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_renewing.IsCompleted)
                _renewing = IsGood(RenewBefore) is { } fresh ? Task.FromResult(new Renewed(fresh, default)) : RenewAsync(cancellationToken);

            return _renewing;
        }
    }

    private async Task<Renewed> RenewAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(RenewWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var made = await credential.GetTokenAsync(_asked, either.Token).AsTask().WaitAsync(either.Token);
            _held = new Held(made.Token, made.ExpiresOn);
            return new Renewed(made.Token, default);
        }
        catch (Exception e)
        {
            // What Entra says can name tenants and people; it ends here.
            return new Renewed(Token: null, e is AuthenticationFailedException ? ModelTrouble.Misconfigured : ModelTrouble.Down);
        }
    }

    private string? IsGood(TimeSpan margin) => _held is { } held && held.Until - time.GetUtcNow() > margin ? held.Token : null;

    private sealed record Held(string Token, DateTimeOffset Until);

    /// <param name="Token"><see langword="null"/> when there is none.</param>
    private sealed record Renewed(string? Token, ModelTrouble Trouble);
}
