using System.Text;

namespace PolicyBot.Cases.Conflicts;

/// <summary>Who works for whom, as <c>Legal:OrgFile</c> says it: <see cref="Header"/>, then a line for each person.</summary>
internal static class OrgFile
{
    public const string Header = "id,name,email,manager,aliases";

    /// <summary>Bytes. Some 500,000 people.</summary>
    private const int Largest = 64 * 1024 * 1024;

    /// <summary>Characters of a field.</summary>
    private const int Longest = 1_000;

    private const int MostProblems = 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static OrgReading Read(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > Largest }
                ? Broken($"is larger than {Largest / 1024 / 1024} MiB. Leave out people who have left.")
                : Parse(Utf8.GetString(File.ReadAllBytes(path)));
        }
        catch (DecoderFallbackException)
        {
            return Broken("is not UTF-8. Save it as \"CSV UTF-8\".");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Broken($"cannot be read ({e.GetType().Name}). Name a file that this program may read, or leave Legal:OrgFile empty.");
        }
    }

    public static OrgReading Parse(string text)
    {
        try
        {
            var rows = CsvRows.Of(text.TrimStart('\uFEFF')).ToList();
            if (rows is not [var (_, header), ..] || !string.Join(',', header.Select(name => name.Trim())).Equals(Header, StringComparison.OrdinalIgnoreCase))
                return Broken($"does not begin with the line {Header}. Write it as the first line.");

            string[] problems = [.. Problems(rows[1..]).Take(MostProblems)];

            return problems.Length == 0
                ? new OrgReading.Whole([.. rows[1..].Select(row => PersonOf(row.Fields))])
                : new OrgReading.Broken([.. problems.Select(Sentence)]);
        }
        catch (FormatException e)
        {
            return Broken($"is no comma-separated file: {e.Message}. Put fields with commas or quotes into quotes, and write quotes inside them twice.");
        }
    }

    private static IEnumerable<string> Problems(IReadOnlyList<(int Line, IReadOnlyList<string> Fields)> rows)
    {
        var lines = rows.Where(row => row.Fields.Count == 5).GroupBy(row => row.Fields[0].Trim(), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Line, StringComparer.Ordinal);
        foreach (var (line, fields) in rows)
        {
            if (fields.Count != 5)
                yield return $"has {fields.Count} fields on line {line}. Write five: {Header}.";
            else if (fields.Any(field => field.Length > Longest))
                yield return $"has a field with more than {Longest} characters on line {line}. Shorten it.";
            else if (fields[0].Trim().Length == 0)
                yield return $"has no id on line {line}. Give each person an id of their own.";
            else if (fields[1].Trim().Length == 0)
                yield return $"has no name on line {line}. Write the person's name.";
            else if (fields[2].Trim() is { Length: > 0 } email && email.IndexOf('@', StringComparison.Ordinal) is <= 0)
                yield return $"has no e-mail address in the field email on line {line}. Write one, or leave the field empty.";
            else if (lines[fields[0].Trim()] != line)
                yield return $"has the id of line {lines[fields[0].Trim()]} again on line {line}. Give each person an id of their own.";
            else if (fields[3].Trim() is { Length: > 0 } manager && !lines.ContainsKey(manager))
                yield return $"names a manager on line {line} who has no line. Add the manager, or leave the field empty.";
        }
    }

    private static OrgPerson PersonOf(IReadOnlyList<string> fields) => new(
        fields[0].Trim(),
        fields[1].Trim(),
        OrNull(fields[2]),
        OrNull(fields[3]),
        fields[4].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string? OrNull(string field) => field.Trim() is { Length: > 0 } text ? text : null;

    private static OrgReading.Broken Broken(string problem) => new([Sentence(problem)]);

    private static string Sentence(string problem) => $"Legal:OrgFile {problem}";
}
