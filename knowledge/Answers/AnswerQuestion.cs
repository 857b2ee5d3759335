using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Answers.Orders;
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

        var mayWrite = question.MayBeWritten && writer.IsReady;
        var (reading, understood, waited) = await UnderstandAsync(question, generation, mayWrite, cancellationToken);

        var answer = Answer(reading, question.Jurisdiction, generation.Passages) with { Understood = understood };
        if (!mayWrite || !IsWorthWriting(question, reading)) return answer;

        var written = await writer.WriteAsync(question with { Waited = waited }, reading, answer, generation.Passages, cancellationToken);

        // The policies may have changed while the model wrote.
        return generations.Current is { } now && (ReferenceEquals(now.Passages, generation.Passages) || StillHolds(written, generation, now))
            ? written
            : await AnswerAgainAsync(question, understood, written, cancellationToken);
    }

    /// <summary>Quotes when the reading is sure enough and what it would quote stands word for word in what is indexed; abstains otherwise.</summary>
    public Answer Answer(Reading reading, string? place, PassageTable passages)
    {
        if (reading.IsOrder) return new Answer.Abstained(reading.Policies, []);
        if (!Answers(reading)) return Abstain(reading, passages);

        var asked = Asked.Of(reading);
        var quoted = Conflicts.Find(reading, asked) is { } conflict ? Both(conflict, reading, asked, place, passages) : null;

        return quoted ?? Quote(reading, asked, place, passages) ?? (Answer)Abstain(reading, passages);
    }

    private async Task<(Reading Reading, string? Understood, TimeSpan Waited)> UnderstandAsync(Question question, Generation generation, bool mayWrite, CancellationToken cancellationToken)
    {
        var typed = Reading.Of(question, generation);
        if (typed.IsOrder) return (typed, null, TimeSpan.Zero); // made whole it could read like a question

        var wholes = FollowUp.Complete(question.Text, question.Previous);
        var saysNothingAlone = mayWrite && FollowUp.SaysNothingAlone(question.Text, question.Previous);
        if ((wholes.Count == 0 && !saysNothingAlone) || (FollowUp.CouldStandAlone(question.Text) && Answers(typed))) return (typed, null, TimeSpan.Zero);
        if (question.Previous is { } previous && Overreach.IsIn(previous)) return (typed with { IsOrder = true }, null, TimeSpan.Zero); // what points back to an order is a part of it

        var completed = mayWrite ? await writer.CompleteAsync(question, typed, cancellationToken) : Completion.None;
        IReadOnlyList<string> candidates = completed.Whole is { } whole ? [whole] : wholes;
        if (candidates.Count == 0) return (typed, null, completed.Took);

        // Which part of the previous question was changed is not always plain; what the policies speak of most surely is taken.
        var best = candidates.Select(text => Reading.Of(question with { Text = text, Meaning = null }, generation)).MaxBy(Confidence.Of)!;

        return (best, best.Text, completed.Took);
    }

    /// <summary>Policies that disagree are shown as they are: nobody is to smooth that over.</summary>
    private bool IsWorthWriting(Question question, Reading reading) =>
        reading.Found.Count > 0
        && !reading.IsOrder
        && Confidence.Of(reading) >= options.Value.WriteFrom
        && Conflicts.Find(reading, Asked.Of(reading)) is null;

    private static bool StillHolds(Answer answer, Generation then, Generation now) => answer switch
    {
        Answers.Answer.Written written => Standing.Holds(written.Proof, then, now),
        Answers.Answer.Quoted quoted => Standing.Holds(quoted, then, now),
        _ => false, // what was not covered may be by now
    };

    private async Task<Answer> AnswerAgainAsync(Question question, string? understood, Answer written, CancellationToken cancellationToken)
    {
        var whole = understood is null ? question : question with { Text = understood, Previous = null, Meaning = null };
        var answer = await AnswerAsync(whole with { MayBeWritten = false, Follower = null }, cancellationToken);

        return answer with { Understood = understood ?? answer.Understood, Trouble = written.Trouble };
    }

    private bool Answers(Reading reading) => reading.Found.Count > 0 && Confidence.Of(reading) >= options.Value.AnswerFrom;

    private static Answer.Quoted? Both((Claim One, Claim Other) conflict, Reading reading, Asked asked, string? place, PassageTable passages)
    {
        Claim[] claims = [conflict.One, conflict.Other];
        var citations = claims
            .Select(claim => Citing.Cite(claim.Candidate, QuotePicker.Run(claim.Candidate.Passage, claim.Sentence, claim.Sentence), passages))
            .OfType<Citation>()
            .ToList();

        // With one of them not to be shown there is nothing to compare.
        return citations.Count == claims.Length
            ? Quoting.Complete(citations, Selection.Beside(claims.Select(claim => claim.Candidate).ToList(), reading), asked with { Form = AnswerForm.Conflict }, place, passages)
            : null;
    }

    private static Answer.Quoted? Quote(Reading reading, Asked asked, string? place, PassageTable passages)
    {
        var selection = Selection.Of(reading, asked);
        if (Citing.Cite(selection.Shown, asked, passages) is { Count: > 0 } citations) return Quoting.Complete(citations, selection, asked, place, passages);

        // What was chosen does not stand as it was read; the next best may.
        foreach (var candidate in selection.More)
            if (Citing.Cite([candidate], asked, passages) is { Count: > 0 } next) return Quoting.Complete(next, Selection.Beside([candidate], reading), asked, place, passages);

        return null;
    }

    private static Answer.Abstained Abstain(Reading reading, PassageTable passages) => new(
        reading.Policies,
        reading.Found.Where(candidate => candidate.Weight >= Selection.Near).Take(MostNearest).Select(candidate => RelatedHeadings.Describe(candidate.Passage)).ToList())
    {
        Elsewhere = Referrals.Of(reading, passages),
    };
}
