namespace PolicyBot.Knowledge.Models;

/// <summary>Whether it is worth asking a model just now. Looked at before anything is made ready for it, so that one that is out of order costs nothing.</summary>
public interface IModelReadiness
{
    /// <summary><see langword="false"/> without a chat model, while its circuit is open, and when the tokens of this hour are used up.</summary>
    bool MayWrite { get; }

    /// <summary>The same of the model that makes vectors.</summary>
    bool MayEmbed { get; }

    /// <summary>
    /// Names the model that makes vectors: what was made by another is of no use. Changes with the deployment, its server and the number of dimensions.
    /// </summary>
    /// <value>Empty without one.</value>
    string EmbeddingModel { get; }

    /// <summary>The same of the chat model.</summary>
    string ChatModel { get; }
}
