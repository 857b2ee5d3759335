using PolicyBot.Primitives;

namespace PolicyBot.Models.Wire;

/// <summary>The resource's key, or none.</summary>
internal sealed class ModelKey(string key) : IModelCredential
{
    private readonly Secret<string> _key = new(key);

    public ValueTask<string?> TokenAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_key.Reveal() is { Length: > 0 } revealed ? revealed : null);

    public void Forget(string token)
    {
        // There is only the one; an operator has to change it.
    }
}
