using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PolicyBot.Evaluation.Questions;
using PolicyBot.Knowledge;
using PolicyBot.Knowledge.Answers;
using PolicyBot.Knowledge.Answers.Proof;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Policies;

namespace PolicyBot.Evaluation.Asking;

/// <summary>Words alone, and quotes.</summary>
internal sealed class AskWithoutModel : IAskPolicies
{
    private readonly AnswerQuestion _answers;

    private AskWithoutModel(Generation generation, IOptions<KnowledgeOptions> options)
    {
        Generation = generation;
        var current = new CurrentGeneration();
        current.Replace(generation);
        _answers = new AnswerQuestion(current, new NobodyWrites(), options);
    }

    public Generation Generation { get; }

    public bool IsWritten => false;

    public IProveSentences? Prover => null;

    /// <summary>With the settings that the program comes with.</summary>
    public static Task<AskWithoutModel> OverAsync(string policies, CancellationToken cancellationToken) => OverAsync(policies, new ConfigurationBuilder().Build(), cancellationToken);

    /// <param name="settings">Of the section Knowledge.</param>
    /// <exception cref="OptionsValidationException">One of them makes no sense.</exception>
    public static async Task<AskWithoutModel> OverAsync(string policies, IConfiguration settings, CancellationToken cancellationToken)
    {
        var thesaurus = await ThesaurusReader.ReadAsync([AppContext.BaseDirectory], [], cancellationToken);

        return new AskWithoutModel(GenerationBuilder.Build(await new PolicyFolders([policies]).ReadAsync(cancellationToken), thesaurus, []), OptionsOf(policies, settings));
    }

    public Task<float[]?> MeaningOfAsync(Question question, CancellationToken cancellationToken) => Task.FromResult<float[]?>(null);

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) => _answers.AnswerAsync(question, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Read and judged as the program does.</summary>
    private static IOptions<KnowledgeOptions> OptionsOf(string policies, IConfiguration settings)
    {
        using var host = KnowledgeHost.Over(policies, settings, services: null);

        return Options.Create(host.Services.GetRequiredService<IOptions<KnowledgeOptions>>().Value);
    }
}
