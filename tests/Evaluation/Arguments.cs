using System.Globalization;

namespace PolicyBot.Evaluation;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        usage: --policies DIR --questions FILE.jsonl [--on yyyy-MM-dd] [--quiet | --all]
               --suite DIR                           [--on yyyy-MM-dd] [--quiet | --all]
          --suite   every folder below it with policies/ and questions.jsonl, each searched by itself, pooled by first folder
          --on      the day whose policies are asked about (default: today, UTC)
          --quiet   figures only, no failures
          --all     every question with what was shown, not only the failures
        """;

    public required IReadOnlyList<EvaluationSet> Sets { get; init; }

    public required DateOnly Day { get; init; }

    public required Detail Detail { get; init; }

    /// <returns><see langword="null"/> when the arguments make no sense.</returns>
    public static Arguments? Read(IReadOnlyList<string> arguments, TimeProvider clock)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var detail = Detail.Failures;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--quiet") detail = Detail.Figures;
            else if (arguments[i] == "--all") detail = Detail.Everything;
            else if (arguments[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < arguments.Count) values[arguments[i]] = arguments[++i];
            else return null;
        }

        var sets = values switch
        {
            _ when values.TryGetValue("--suite", out var suite) => EvaluationSet.ReadSuite(suite),
            _ when values.TryGetValue("--policies", out var policies) && values.TryGetValue("--questions", out var questions) =>
                [EvaluationSet.Read(Path.GetFileNameWithoutExtension(questions), policies, questions)],
            _ => [],
        };

        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (values.TryGetValue("--on", out var on) && !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return null;

        return sets.Count == 0 ? null : new Arguments { Sets = sets, Day = day, Detail = detail };
    }
}
