using Microsoft.Extensions.AI;

namespace PolicyBot.Knowledge.Models;

/// <summary>Ready whenever a model is registered. For models that nobody watches: in the same process, or in a test.</summary>
internal sealed class RegisteredModels(IEnumerable<IChatClient> chats, IEnumerable<IEmbeddingGenerator<string, Embedding<float>>> generators) : IModelReadiness
{
    public bool MayWrite => chats.Any();

    public bool MayEmbed => generators.Any();

    public string EmbeddingModel => NameOf(generators.LastOrDefault());

    public string ChatModel => NameOf(chats.LastOrDefault());

    private static string NameOf(object? model) => model?.GetType().FullName ?? "";
}
