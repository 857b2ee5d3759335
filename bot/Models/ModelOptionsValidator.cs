using Microsoft.Extensions.Options;
using PolicyBot.Channels;

namespace PolicyBot.Models;

/// <summary>What is wrong with the settings is found at the start, and not by the first question. No sentence repeats a value: one is a key.</summary>
internal sealed class ModelOptionsValidator(IConfigurationSection section) : IValidateOptions<ModelOptions>
{
    /// <summary>What is set aside for one answer at the most, and a little: with less some would never be written.</summary>
    private const int LeastTokens = 20_000;

    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        string[] wrong = [.. CheckTexts(options)];
        if (wrong.Length == 0 && options.Endpoint.Length == 0)
            wrong = section["Endpoint"] is null ? ["Model:Endpoint is missing while other keys of the section are set. Set it, or leave the section Model out; empty switches the model off."] : [];
        else if (wrong.Length == 0)
            wrong = [.. CheckAddress(options), .. CheckWhoAsks(options), .. CheckDeployments(options), .. CheckRanges(options)];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> CheckTexts(ModelOptions options) =>
        from text in new (string Key, string? Value)[]
        {
            (nameof(options.Endpoint), options.Endpoint),
            (nameof(options.Key), options.Key),
            (nameof(options.TenantId), options.TenantId),
            (nameof(options.ManagedIdentityId), options.ManagedIdentityId),
            (nameof(options.Scope), options.Scope),
            (nameof(options.Chat), options.Chat),
            (nameof(options.Embeddings), options.Embeddings),
        }
        where text.Value is null || text.Value.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))
        select $"Model:{text.Key} is null or blank, or has a blank in it. Write the value alone, or leave the key out.";

    private static IEnumerable<string> CheckAddress(ModelOptions options)
    {
        if (!WebAddress.Is(options.Endpoint, mayBeLocal: true, mayHaveQuery: false))
            yield return "Model:Endpoint must be an absolute https address without user, query and fragment (http on this machine itself), such as https://my-resource.openai.azure.com/openai/v1/.";
        else if (AzureHost.Is(options.Endpoint) && !new Uri(options.Endpoint).AbsolutePath.TrimEnd('/').EndsWith("/openai/v1", StringComparison.OrdinalIgnoreCase))
            yield return "Model:Endpoint is not the v1 API of Azure OpenAI. Let it end in /openai/v1/, such as https://my-resource.openai.azure.com/openai/v1/.";
    }

    private static IEnumerable<string> CheckWhoAsks(ModelOptions options)
    {
        if (options.Entra && options.Key.Length > 0)
            yield return "Model:Key and Model:Entra are both set. Choose one: the resource's key, or the program's own identity.";
        if (options.Key.Any(letter => !char.IsAscii(letter)))
            yield return "Model:Key has a letter in it that no key has. Copy it anew.";
        if (!options.Entra && options.Key.Length == 0 && AzureHost.Is(options.Endpoint))
            yield return "Model:Key is empty, and Azure OpenAI asks for one. Set it, or set Model:Entra to true and give the program's identity the role Cognitive Services OpenAI User.";
        if (!options.Entra && (options.TenantId.Length > 0 || options.ManagedIdentityId.Length > 0))
            yield return "Model:TenantId and Model:ManagedIdentityId are for Entra. Set Model:Entra to true, or leave them out.";
        if (options.Entra && options.Scope.Length == 0)
            yield return "Model:Scope is empty. Leave it out for Azure's own, https://ai.azure.com/.default.";
    }

    private static IEnumerable<string> CheckDeployments(ModelOptions options)
    {
        if (options.Chat.Length == 0 && options.Embeddings.Length == 0)
            yield return "Model:Chat and Model:Embeddings are both empty, so that there is nothing to ask at Model:Endpoint. Name a deployment in one of them, or leave the section Model out.";
        if (options.Dimensions is < 1 or > 8192)
            yield return "Model:Dimensions must be from 1 to 8192; leave it out for as many as the model gives.";
        if (options.Temperature is { } warmth && !(warmth is >= 0 and <= 2))
            yield return "Model:Temperature must be from 0 to 2; leave it out for the model's own.";
    }

    private static IEnumerable<string> CheckRanges(ModelOptions options) =>
    [
        .. Between(nameof(options.AttemptWithin), options.AttemptWithin, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(5)),
        .. Between(nameof(options.Attempts), options.Attempts, 1, 10),
        .. Between(nameof(options.AtOnce), options.AtOnce, 1, 1000),
        .. Between(nameof(options.BreakFor), options.BreakFor, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
        .. Between(nameof(options.TokensPerHour), options.TokensPerHour, 0, 1_000_000_000),
        .. options.TokensPerHour is >= 1 and < LeastTokens ? [$"Model:TokensPerHour is too small for one call. Set it to at least {LeastTokens}, or to 0 for no limit."] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Between<T>(string name, T value, T least, T most)
        where T : IComparable<T> =>
        value.CompareTo(least) < 0 || value.CompareTo(most) > 0 ? [$"Model:{name} is {value}. Write something from {least} to {most}."] : [];
}
