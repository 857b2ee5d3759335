using Microsoft.Extensions.Options;
using PolicyBot.Knowledge.Index;

namespace PolicyBot.Knowledge.Answers;

/// <summary>Searches what the asker may read, and quotes or abstains.</summary>
internal sealed class AnswerQuestion(CurrentGeneration generations, IOptions<KnowledgeOptions> options) : IAnswerQuestions
{
    /// <summary>A passage whose score is below this part of the best one's is not quoted beside it.</summary>
    private const double WorthQuoting = 0.6;

    /// <summary>From this share of a question on, with no more missing than a word that many passages hold, a passage is about all of it.</summary>
    private const double NearlyAll = 0.6;
    private const double ALittle = 0.3;

    /// <summary>A heading whose passage holds less than this of the question is not near it.</summary>
    private const double Near = 0.3;
    private const int MostNearest = 3;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var generation = await generations.GetAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();

        var reading = Reading.Of(question, generation);
        if (Overreach.IsIn(reading.Text)) return new Answer.Abstained(reading.Policies, []);
        if (!Answers(reading, options.Value.AnswerFrom)) return new Answer.Abstained(reading.Policies, Nearest(reading));

        var citations = Quotable(reading).Select(candidate => CitationOf(candidate, reading.Wanted)).ToList();

        return new Answer.Quoted(citations, RightsNotices.For(citations, question.Jurisdiction));
    }

    // A short question ("password rules") gives the model little to go by; but a passage can hold it whole.
    private static bool Answers(Reading reading, double answerFrom) =>
        reading.Found.Count > 0
        && (Confidence.Of(reading.Features) >= answerFrom
            || (reading.NamesSomething && reading.Found.Take(Reading.MostCitations).Any(candidate => candidate.Share >= NearlyAll && candidate.Missing <= ALittle && candidate.BestWantedWeight > 0)));

    private static IEnumerable<Candidate> Quotable(Reading reading)
    {
        var best = reading.Found[0].Hit.Score;

        // Of passages about the same matter, those that hold the kind of thing asked for come first.
        return reading.Found.Take(Reading.MostCitations)
            .Where((candidate, i) => i == 0 || candidate.Hit.Score >= best * WorthQuoting)
            .OrderByDescending(candidate => candidate.BestWantedWeight > 0);
    }

    private static List<NearestHeading> Nearest(Reading reading) => reading.Found
        .Where(candidate => candidate.Weight >= Near)
        .Take(MostNearest)
        .Select(candidate => candidate.Passage)
        .Select(passage => new NearestHeading(passage.Policy.Id, passage.Policy.Title, passage.Policy.Version, passage.HeadingPath))
        .ToList();

    private static Citation CitationOf(Candidate candidate, Wanted wanted)
    {
        var passage = candidate.Passage;
        var quoted = QuotePicker.Pick(candidate, wanted);

        return new Citation
        {
            PolicyId = passage.Policy.Id,
            PolicyTitle = passage.Policy.Title,
            Version = passage.Policy.Version,
            EffectiveDate = passage.Policy.EffectiveDate,
            Owner = passage.Policy.Owner,
            ReviewDate = passage.Policy.ReviewDate,
            HeadingPath = passage.HeadingPath,
            Anchor = Anchors.Of(passage, quoted),
            Quote = string.Join('\n', quoted.Select(passage.TextOf)),
        };
    }
}
