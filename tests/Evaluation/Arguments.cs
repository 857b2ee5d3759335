using System.Globalization;
using PolicyBot.Evaluation.Questions;

namespace PolicyBot.Evaluation;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        usage: (--policies DIR --questions FILE.jsonl | --suite DIR)... [--on yyyy-MM-dd] [--quiet | --all] [--fit]
               [--answers quoted | written] [--judge DEPLOYMENT] [--model-endpoint URL] [--chat DEPLOYMENT] [--embeddings DEPLOYMENT] [--SECTION:KEY=VALUE]...
          --policies, --questions   one set: a folder of policies, and questions about them, one JSON object a line
          --suite                   every folder below it with policies/ and questions.jsonl, each searched by itself, pooled by first folder
          --on                      the day whose policies are asked about (default: today, UTC)
          --quiet                   figures only, no failures
          --all                     every question with what was shown, not only the failures
          --fit                     fits ranking, confidence and choice of citations to the sets given: weights, and what they are worth on questions left out
          --answers                 quoted (the default), or written by a model; figures of its sentences and citations come with them
          --judge                   a chat model that decides whether sentences follow from what they cite (default: the program's own proof, which they passed)
          --model-endpoint, --chat, --embeddings
                                    short for --Model:Endpoint=, --Model:Chat= and --Model:Embeddings=; with the last the search is by meaning too
          --SECTION:KEY=VALUE       any setting of the sections Model and Knowledge, but for the key, which is read from the environment alone (Model__Key)
        Several sets may be given; each is searched by itself. A hit is a passage of the expected document under the expected heading or with the
        expected words in it; of the kind "human" the heading only. Intervals: 2,000 resamples of the questions, 95 %. Plain search: see PlainSearch.cs.
        """;

    public required IReadOnlyList<EvaluationSet> Sets { get; init; }

    public required DateOnly Day { get; init; }

    public required Detail Detail { get; init; }

    public required bool Fit { get; init; }

    /// <summary>Whether a model is to write the answers.</summary>
    public required bool Written { get; init; }

    /// <summary>The deployment that judges; <see langword="null"/> for the program's own proof.</summary>
    public required string? Judge { get; init; }

    /// <summary>Of the sections Model and Knowledge, over those of the environment.</summary>
    public required IReadOnlyDictionary<string, string?> Settings { get; init; }

    /// <returns><see langword="null"/> when the arguments make no sense.</returns>
    public static Arguments? Read(IReadOnlyList<string> arguments, TimeProvider clock)
    {
        var sets = new List<EvaluationSet>();
        var (day, detail, fit) = (DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), Detail.Failures, false);
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var written = false;
        string? policies = null, judge = null;
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
                case var setting when TakesSetting(setting, settings):
                    continue;
                case "--answers" when value is "quoted" or "written":
                    written = value == "written";
                    break;
                case "--judge" when value is not null:
                    judge = value;
                    break;
                case "--model-endpoint" or "--chat" or "--embeddings" when value is not null:
                    settings[KeyOf(arguments[i])] = value;
                    break;
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

        return sets.Count == 0 || (judge is not null && !written) ? null : new Arguments { Sets = sets, Day = day, Detail = detail, Fit = fit, Written = written, Judge = judge, Settings = settings };
    }

    private static string KeyOf(string option) => option switch
    {
        "--model-endpoint" => "Model:Endpoint",
        "--chat" => "Model:Chat",
        _ => "Model:Embeddings",
    };

    /// <summary>A key on a command line is seen by everybody on the machine, and stays in a history.</summary>
    private static bool TakesSetting(string argument, Dictionary<string, string?> settings)
    {
        if (argument.Split('=', 2) is not [var name, var value] || !(name.StartsWith("--Model:", StringComparison.OrdinalIgnoreCase) || name.StartsWith("--Knowledge:", StringComparison.OrdinalIgnoreCase))) return false;
        if (name.Equals("--Model:Key", StringComparison.OrdinalIgnoreCase)) return false;

        settings[name[2..]] = value;

        return true;
    }
}
