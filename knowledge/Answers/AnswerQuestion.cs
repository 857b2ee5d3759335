using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Answers.Writing;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Searches what the asker may read, and quotes or abstains; where it may, it has a model write what the quotes say.</summary>
internal sealed class AnswerQuestion(CurrentGeneration generations, IWriteAnswers writer, IOptions<KnowledgeOptions> options) : IAnswerQuestions
{
    private const int MostNearest = 3;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var generation = await generations.GetAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();

        var (reading, understood) = Understand(question, generation);

        var answer = Answer(reading, question.Jurisdiction, generation.Passages) with { Understood = understood };

        return question.MayBeWritten && writer.IsReady && IsWorthWriting(reading, answer)
            ? await writer.WriteAsync(question, reading, answer, generation.Passages, cancellationToken)
            : answer;
    }

    /// <summary>Quotes when the reading is sure enough and what it would quote stands word for word in what is indexed; abstains otherwise.</summary>
    public Answer Answer(Reading reading, string? place, PassageTable passages)
    {
        if (Overreach.IsIn(reading.Text)) return new Answer.Abstained(reading.Policies, []);
        if (!Answers(reading)) return Abstain(reading);

        var asked = Asked.Of(reading);
        var quoted = Conflicts.Find(reading, asked) is { } conflict ? Both(conflict, reading, asked, passages) : null;

        quoted ??= Quote(reading, asked, passages);

        return quoted is null ? Abstain(reading) : quoted with { Notice = RightsNotices.For([.. quoted.Citations, .. quoted.More], place) };
    }

    private (Reading Reading, string? Understood) Understand(Question question, Generation generation)
    {
        var typed = Reading.Of(question, generation);
        var wholes = FollowUp.Complete(question.Text, question.Previous);
        if (wholes.Count == 0 || (FollowUp.CouldStandAlone(question.Text) && Answers(typed))) return (typed, null);

        // Which part of the previous question was changed is not always plain; what the policies speak of most surely is taken.
        var best = wholes.Select(whole => Reading.Of(question with { Text = whole, Meaning = null }, generation)).MaxBy(Confidence.Of)!;

        return (best, best.Text);
    }

    /// <summary>Policies that disagree are shown as they are: nobody is to smooth that over.</summary>
    private bool IsWorthWriting(Reading reading, Answer answer) =>
        reading.Found.Count > 0 && !Overreach.IsIn(reading.Text) && Confidence.Of(reading) >= options.Value.WriteFrom && answer is not Answers.Answer.Quoted { Form: AnswerForm.Conflict };

    private bool Answers(Reading reading) => reading.Found.Count > 0 && Confidence.Of(reading) >= options.Value.AnswerFrom;

    private static Answer.Quoted? Both((Claim One, Claim Other) conflict, Reading reading, Asked asked, PassageTable passages)
    {
        Claim[] claims = [conflict.One, conflict.Other];
        var citations = claims
            .Select(claim => Citing.Cite(claim.Candidate, QuotePicker.Run(claim.Candidate.Passage, claim.Sentence, claim.Sentence), passages))
            .OfType<Citation>()
            .ToList();

        // With one of them not to be shown there is nothing to compare.
        return citations.Count == claims.Length
            ? Complete(citations, Selection.Beside(claims.Select(claim => claim.Candidate).ToList(), reading), asked with { Form = AnswerForm.Conflict }, passages)
            : null;
    }

    private static Answer.Quoted? Quote(Reading reading, Asked asked, PassageTable passages)
    {
        var selection = Selection.Of(reading, asked);
        if (Citing.Cite(selection.Shown, asked, passages) is { Count: > 0 } citations) return Complete(citations, selection, asked, passages);

        // What was chosen does not stand as it was read; the next best may.
        foreach (var candidate in selection.More)
            if (Citing.Cite([candidate], asked, passages) is { Count: > 0 } next) return Complete(next, Selection.Beside([candidate], reading), asked, passages);

        return null;
    }

    private static Answer.Quoted Complete(IReadOnlyList<Citation> citations, Selection selection, Asked asked, PassageTable passages)
    {
        var more = Citing.Cite(selection.More, asked, passages);

        return new Answer.Quoted(citations, Notice: null)
        {
            Form = asked.Form,
            More = more,
            Related = RelatedHeadings.Of(selection, [.. citations, .. more], passages),
        };
    }

    private static Answer.Abstained Abstain(Reading reading) => new(
        reading.Policies,
        reading.Found.Where(candidate => candidate.Weight >= Selection.Near).Take(MostNearest).Select(candidate => RelatedHeadings.Describe(candidate.Passage)).ToList());
}
