using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using PolicyBot.Channels.Calls;
using PolicyBot.Models.Calls;

namespace PolicyBot.Models.Wire;

/// <summary>The client library over connections of ours. It tries once, waits for ever and knows no secret: retries, limits and the key are the handlers' business.</summary>
internal sealed class ModelServer : IDisposable
{
    private readonly ModelOptions _options;
    private readonly HttpClient _http;
    private readonly OpenAIClientOptions _client;

    public ModelServer(ModelOptions options, IModelCredential credential, Func<ModelKind, ModelLane> lanes)
    {
        _options = options;
        _http = new HttpClient(new ModelHandler(lanes, new CredentialHandler(credential, options.Server, OutgoingHttp.Handler()))) { Timeout = Timeout.InfiniteTimeSpan };
        _client = new OpenAIClientOptions
        {
            Endpoint = options.Server,
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            RetryPolicy = new ClientRetryPolicy(0),
            Transport = new HttpClientPipelineTransport(_http),
            EnableDistributedTracing = false,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false, EnableMessageLogging = false, EnableMessageContentLogging = false },
        };
    }

    public IChatClient Chat() => new ChatClient(_options.Chat, Nobody(), _client).AsIChatClient();

    public IEmbeddingGenerator<string, Embedding<float>> Embeddings() => new EmbeddingClient(_options.Embeddings, Nobody(), _client).AsIEmbeddingGenerator(_options.Dimensions);

    public void Dispose() => _http.Dispose();

    /// <summary>The library wants a key; <see cref="CredentialHandler"/> puts the true one in its place.</summary>
    private static ApiKeyCredential Nobody() => new("none");
}
