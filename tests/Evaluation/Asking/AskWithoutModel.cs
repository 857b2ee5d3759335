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

    private AskWithoutModel(Generation generation)
    {
        Generation = generation;
        var current = new CurrentGeneration();
        current.Replace(generation);
        _answers = new AnswerQuestion(current, new NobodyWrites(), Options.Create(new KnowledgeOptions()));
    }

    public Generation Generation { get; }

    public bool IsWritten => false;

    public IProveSentences? Prover => null;

    public static async Task<AskWithoutModel> OverAsync(string policies, CancellationToken cancellationToken)
    {
        var thesaurus = await ThesaurusReader.ReadAsync([AppContext.BaseDirectory], [], cancellationToken);

        return new AskWithoutModel(GenerationBuilder.Build(await new PolicyFolders([policies]).ReadAsync(cancellationToken), thesaurus, []));
    }

    public Task<float[]?> MeaningOfAsync(Question question, CancellationToken cancellationToken) => Task.FromResult<float[]?>(null);

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) => _answers.AnswerAsync(question, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
