using System.Globalization;
using PolicyBot.Evaluation.Questions;

namespace PolicyBot.Evaluation;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        usage: (--policies DIR --questions FILE.jsonl | --suite DIR)... [--on yyyy-MM-dd] [--quiet | --all] [--fit]
          --policies, --questions   one set: a folder of policies, and questions about them, one JSON object a line
          --suite                   every folder below it with policies/ and questions.jsonl, each searched by itself, pooled by first folder
          --on                      the day whose policies are asked about (default: today, UTC)
          --quiet                   figures only, no failures
          --all                     every question with what was shown, not only the failures
          --fit                     fits ranking, confidence and choice of citations to the sets given: weights, and what they are worth on questions left out
        Several sets may be given; each is searched by itself. A hit is a passage of the expected document under the expected heading or with the
        expected words in it; of the kind "human" the heading only. Intervals: 2,000 resamples of the questions, 95 %. Plain search: see PlainSearch.cs.
        """;

    public required IReadOnlyList<EvaluationSet> Sets { get; init; }

    public required DateOnly Day { get; init; }

    public required Detail Detail { get; init; }

    public required bool Fit { get; init; }

    /// <returns><see langword="null"/> when the arguments make no sense.</returns>
    public static Arguments? Read(IReadOnlyList<string> arguments, TimeProvider clock)
    {
        var sets = new List<EvaluationSet>();
        var (day, detail, fit) = (DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Detail.Failures, false);
        string? policies = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : null;
            switch (arguments[i])
            {
                case "--quiet":
                    detail = Detail.Figures;
                    continue;
                case "--all":
                    detail = Detail.Everything;
                    continue;
                case "--fit":
                    fit = true;
                    continue;
                case "--policies" when value is not null:
                    policies = value;
                    break;
                case "--questions" when value is not null && policies is not null:
                    sets.Add(EvaluationSet.Read(Path.GetFileNameWithoutExtension(value), policies, value));
                    break;
                case "--suite" when value is not null:
                    sets.AddRange(EvaluationSet.ReadSuite(value));
                    break;
                case "--on" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day):
                    break;
                default:
                    return null;
            }

            i++;
        }

        return sets.Count == 0 ? null : new Arguments { Sets = sets, Day = day, Detail = detail, Fit = fit };
    }
}
