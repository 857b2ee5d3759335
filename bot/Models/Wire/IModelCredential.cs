namespace PolicyBot.Models.Wire;

/// <summary>By what the model's server knows us.</summary>
internal interface IModelCredential
{
    /// <returns>For <c>Authorization: Bearer</c>; <see langword="null"/> where nothing is asked for.</returns>
    ValueTask<string?> TokenAsync(CancellationToken cancellationToken);

    /// <summary>The token was refused: the next one is a new one, if there can be one.</summary>
    void Forget(string token);
}
