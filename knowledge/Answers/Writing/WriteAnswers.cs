using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Index;
using PolicyBot.Knowledge.Models;

namespace PolicyBot.Knowledge.Answers.Writing;

/// <inheritdoc/>
internal sealed partial class WriteAnswers(
    IEnumerable<IChatClient> clients,
    IModelReadiness readiness,
    AdmitSentences admission,
    CompleteFollowUp completing,
    IOptions<KnowledgeOptions> options,
    TimeProvider time,
    WritingMeter meter,
    ILogger<WriteAnswers> logger) : IWriteAnswers
{
    /// <summary>More is no answer but a lecture.</summary>
    public const int MostSentences = 6;

    /// <summary>Who proves nothing with so many proves nothing with more.</summary>
    public const int MostDrafts = 12;

    private readonly IChatClient? _client = clients.LastOrDefault();

    public bool IsReady => _client is not null && readiness.MayWrite;

    public Task<Completion> CompleteAsync(Question question, Reading typed, CancellationToken cancellationToken) =>
        IsReady && !string.IsNullOrWhiteSpace(question.Previous) ? completing.AskAsync(question.Text, question.Previous, typed.Knows, cancellationToken) : Task.FromResult(Completion.None);

    public async Task<Answer> WriteAsync(Question question, Reading reading, Answer otherwise, PassageTable passages, CancellationToken cancellationToken)
    {
        var handed = HandOut.Of(reading);
        var asked = new AskedToWrite(MaskedQuestion.Of(question, reading), handed.Passages);
        if (_client is null || handed.Passages.Count == 0 || !Masking.LeavesAQuestion(asked.Question)) return FallBack(otherwise, trouble: null, "NothingToAsk");

        meter.Asked();
        var began = time.GetTimestamp();
        var composition = new Composition(passages);
        // Where the policies' own words would not do, only a whole answer is one: nobody is shown the beginning of what may come to nothing.
        var teller = new Teller(otherwise is Answer.Abstained ? null : question.Follower, time, logger);
        ModelTrouble? trouble = null;
        try
        {
            var dictated = new Dictation(_client, time).TakeAsync(Messages.For(asked), Schemas.Answer(), options.Value.WriteWithin - question.Waited, cancellationToken);
            var drafts = 0;
            await foreach (var draft in Drafts.InAsync(dictated, cancellationToken))
            {
                if (admission.Admit(draft, handed, composition, passages) is { } sentence)
                {
                    if (composition.Sentences.Count == 1) meter.FirstSentenceAfter(time.GetElapsedTime(began));
                    await teller.ShowAsync(sentence, cancellationToken);
                }

                if (composition.Sentences.Count == MostSentences || ++drafts == MostDrafts) break;
            }
        }
        catch (ModelException e)
        {
            trouble = e.Trouble;
        }

        meter.Took(time.GetElapsedTime(began));

        return Finish(composition, trouble, question, reading, otherwise, passages);
    }

    private Answer Finish(Composition composition, ModelTrouble? trouble, Question question, Reading reading, Answer otherwise, PassageTable passages)
    {
        if (composition.Sentences.Count == 0) return FallBack(otherwise, trouble, "NothingProved");

        // What there is of an answer is not enough where the policies' own words would not have been thought to be one.
        if (trouble is not null && otherwise is Answer.Abstained) return FallBack(otherwise, trouble, "NothingProved");

        var written = FinishAnswer.Of(composition, trouble is null ? null : otherwise as Answer.Quoted, reading, question.Jurisdiction, passages);
        if (written is null) return FallBack(otherwise, trouble, "NotCited");

        meter.Written(written.IsCutShort);

        return written with { Understood = otherwise.Understood };
    }

    private Answer FallBack(Answer otherwise, ModelTrouble? trouble, string reason)
    {
        var code = trouble?.ToString() ?? reason;
        meter.FellBack(code);
        LogFellBack(code);

        return otherwise with { Trouble = trouble };
    }

    [LoggerMessage(LogLevel.Information, "No written answer ({Reason}); what there is without a model was given.")]
    private partial void LogFellBack(string reason);
}
