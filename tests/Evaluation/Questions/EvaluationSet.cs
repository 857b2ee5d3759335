using System.Text.Json;

namespace PolicyBot.Evaluation.Questions;

/// <summary>Policies and the questions asked about them.</summary>
/// <param name="Group">What its figures are pooled under.</param>
internal sealed record EvaluationSet(string Group, string Policies, IReadOnlyList<EvaluationQuestion> Questions)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static EvaluationSet Read(string group, string policies, string questions) => new(
        group,
        policies,
        File.ReadLines(questions)
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonSerializer.Deserialize<EvaluationQuestion>(line, Json) ?? throw new InvalidDataException($"{questions} has a line that is no question."))
            .ToList());

    /// <summary>Every folder below <paramref name="suite"/> that holds <c>policies/</c> and <c>questions.jsonl</c>, grouped by its first folder.</summary>
    public static IReadOnlyList<EvaluationSet> ReadSuite(string suite) => Directory
        .EnumerateFiles(suite, "questions.jsonl", SearchOption.AllDirectories)
        .Where(questions => Directory.Exists(Path.Combine(Path.GetDirectoryName(questions)!, "policies")))
        .Order(StringComparer.Ordinal)
        .Select(questions => Read(
            Path.GetRelativePath(suite, questions).Replace('\\', '/').Split('/')[0],
            Path.Combine(Path.GetDirectoryName(questions)!, "policies"),
            questions))
        .ToList();
}
