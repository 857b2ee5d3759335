using Microsoft.Extensions.AI;

namespace PolicyBot.Knowledge.Models;

/// <summary>
/// How long whoever asks a model waits for it, said beside what is asked. So whoever carries the question can tell a model that was too slow from a person who went away:
/// both end in a cancellation. It is for the way there alone and goes to no server.
/// </summary>
public static class Patience
{
    private const string Name = "policybot.patience";

    /// <returns>A copy that says it.</returns>
    public static ChatOptions Said(this ChatOptions options, TimeSpan patience)
    {
        var said = options.Clone();
        (said.AdditionalProperties ??= [])[Name] = patience;

        return said;
    }

    public static EmbeddingGenerationOptions Said(TimeSpan patience) => new() { AdditionalProperties = new AdditionalPropertiesDictionary { [Name] = patience } };

    /// <summary>Takes it out of what is sent on.</summary>
    /// <returns><see langword="null"/> when nothing was said: whoever asked waits for as long as it takes.</returns>
    public static TimeSpan? TakenFrom(AdditionalPropertiesDictionary? properties)
    {
        var patience = properties?.TryGetValue(Name, out var said) is true ? said as TimeSpan? : null;
        properties?.Remove(Name);

        return patience;
    }
}
