using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Answers.Proof;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Evaluation.Asking;

/// <summary>By words and by meaning, and written answers, as far as there are models for them.</summary>
internal sealed class AskWithModel : IAskPolicies
{
    private static readonly TimeSpan VectorsFor = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(100);

    private readonly IHost _host;
    private readonly AnswerQuestion _answers;
    private readonly EmbedQuestion _embed;

    private AskWithModel(IHost host, Generation generation, bool isWritten)
    {
        (_host, Generation, IsWritten) = (host, generation, isWritten);
        (_answers, _embed) = (host.Services.GetRequiredService<AnswerQuestion>(), host.Services.GetRequiredService<EmbedQuestion>());
    }

    public Generation Generation { get; }

    public bool IsWritten { get; }

    public IProveSentences? Prover => _host.Services.GetService<IProveSentences>();

    /// <param name="settings">Of the sections Model and Knowledge.</param>
    /// <param name="services">Puts in models in place of those of the section Model.</param>
    /// <exception cref="InvalidOperationException">There is no model to ask.</exception>
    /// <exception cref="TimeoutException">A model that makes vectors made none.</exception>
    public static async Task<AskWithModel> OverAsync(string policies, IConfiguration settings, bool isWritten, Action<IServiceCollection>? services, CancellationToken cancellationToken)
    {
        var host = KnowledgeHost.Over(policies, settings, services);
        var asking = await StartAsync(host, isWritten, cancellationToken);
        if (asking is not null) return asking;

        await EndAsync(host);
        throw new InvalidOperationException("There is no model to ask: name its server by Model:Endpoint, and deployments by Model:Chat, Model:Embeddings or both.");
    }

    public Task<float[]?> MeaningOfAsync(Question question, CancellationToken cancellationToken) => _embed.OfAsync(question, cancellationToken);

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) => _answers.AnswerAsync(question with { MayBeWritten = IsWritten }, cancellationToken);

    public async ValueTask DisposeAsync() => await EndAsync(_host);

    private static async Task<AskWithModel?> StartAsync(IHost host, bool isWritten, CancellationToken cancellationToken)
    {
        await host.StartAsync(cancellationToken);
        var generation = await host.Services.GetRequiredService<CurrentGeneration>().GetAsync(cancellationToken);
        var (writes, embeds) = (host.Services.GetServices<IChatClient>().Any(), host.Services.GetServices<IEmbeddingGenerator<string, Embedding<float>>>().Any());
        if (isWritten ? !writes : !embeds) return null;

        var began = TimeProvider.System.GetTimestamp();
        while (embeds && generation.Passages.Vectors is null)
        {
            if (TimeProvider.System.GetElapsedTime(began) > VectorsFor) throw new TimeoutException("The model made no vectors of the policies within half an hour.");

            await Task.Delay(LookAgainAfter, cancellationToken);
        }

        return new AskWithModel(host, generation, isWritten);
    }

    private static async Task EndAsync(IHost host)
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }
}
