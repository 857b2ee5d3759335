using PolicyBot.Knowledge.Models;
using PolicyBot.Models.Calls;

namespace PolicyBot.Models;

/// <summary>Two looks at numbers that are there already.</summary>
internal sealed class ModelReadiness(ModelOptions options, ModelCalls chat, ModelCalls embeddings) : IModelReadiness
{
    public bool MayWrite => options.Chat.Length > 0 && chat.MayBegin;

    public bool MayEmbed => options.Embeddings.Length > 0 && embeddings.MayBegin;

    public string ChatModel { get; } = options.Chat.Length > 0 ? $"{options.Server.Authority}/{options.Chat}" : "";

    public string EmbeddingModel { get; } = options.Embeddings.Length == 0 ? ""
        : options.Dimensions is { } size ? $"{options.Server.Authority}/{options.Embeddings}/{size}"
        : $"{options.Server.Authority}/{options.Embeddings}";
}
