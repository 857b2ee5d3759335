using System.Text.Json;
using PolicyBot.Primitives;
using PolicyBot.Reports;

namespace PolicyBot.Cases.Routes;

/// <summary>A report read from a file: a JSON object of the form's fields, each as the form sends it; or one with <c>Question</c> alone, for a question to Legal.</summary>
internal static class ExampleReport
{
    private const string Question = "Question";

    private const long LargestFile = 256 * 1024;

    private static readonly string[] Fields =
    [
        .. typeof(ReportFields).GetProperties().Select(field => field.Name), .. Enum.GetValues<InformationKind>().Select(ReportFields.BoxOf), nameof(ReporterFields.ReporterName), nameof(ReporterFields.ReporterContact),
    ];

    /// <exception cref="WrongArgumentException">The file cannot be read, or no form would be taken with these answers.</exception>
    public static async Task<Report> ReadAsync(string file, ReportCheck check, CancellationToken cancellationToken)
    {
        var fields = Parse(file, await ReadTextAsync(file, cancellationToken));
        if (fields.TryGetValue(Question, out var question))
        {
            if (fields.Count > 1)
                throw new WrongArgumentException($"{file} has {Question} and other fields. A question to Legal has no other; take it or them out.");

            return check.Question(question) is ({ } asked, _) ? asked : throw Wrong(file, new Dictionary<string, ReportProblem> { [Question] = check.Question(question).Problem!.Value });
        }

        if (fields.Keys.FirstOrDefault(name => !Fields.Contains(name, StringComparer.Ordinal)) is { } unknown)
            throw new WrongArgumentException($"{file} has the field \"{unknown}\", which the form has not. It has: {string.Join(", ", Fields)}.");

        return check.Anonymous(ReportFields.From(fields)) switch
        {
            ReportCheckResult.Valid valid => valid.Report,
            ReportCheckResult.Invalid wrong => throw Wrong(file, wrong.Problems),
            var other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
        };
    }

    private static async Task<string> ReadTextAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            if (new FileInfo(file).Length > LargestFile)
                throw new WrongArgumentException($"{file} is larger than {LargestFile / 1024} KiB, which no form is.");

            return await File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new WrongArgumentException($"{file} cannot be read. Let --example name a JSON file with a report's answers, such as docs/examples/report.json.", e);
        }
    }

    private static Dictionary<string, string> Parse(string file, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
                throw new WrongArgumentException($"{file} is no JSON object. Write {{\"Classification\": \"Restricted\", ...}}, as docs/examples/report.json does.");

            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var field in document.RootElement.EnumerateObject().Where(field => field.Value.ValueKind is not JsonValueKind.Null))
            {
                if (Text(field.Value) is not { } value || !fields.TryAdd(field.Name, value))
                    throw new WrongArgumentException($"{file}: the field {field.Name} is there twice, or is no text. Write a text; for Information also a list of texts.");
            }

            return fields;
        }
        catch (JsonException e)
        {
            throw new WrongArgumentException($"{file} is no JSON (line {e.LineNumber + 1}). Mend it there.", e);
        }
        catch (InvalidOperationException e)
        {
            throw new WrongArgumentException($"{file} has a text that is no Unicode. Write it as it would be typed.", e);
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array when value.EnumerateArray().All(one => one.ValueKind is JsonValueKind.String) => string.Join(',', value.EnumerateArray().Select(one => one.GetString())),
        _ => null,
    };

    private static WrongArgumentException Wrong(string file, IReadOnlyDictionary<string, ReportProblem> problems) =>
        new($"{file} would not be taken as a report: {string.Join(", ", problems.Select(problem => $"{problem.Key} ({problem.Value})"))}. Correct these fields; docs/operations.md names their values.");
}
