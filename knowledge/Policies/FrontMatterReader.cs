using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PolicyBot.Knowledge.Policies;

/// <summary>Reads the YAML between two lines of <c>---</c> at the top of a file, or the same keys in a file of their own.</summary>
internal static class FrontMatterReader
{
    private const string Fence = "---";
    private const int MaximumLength = 16 * 1024;

    private static readonly string[] Keys =
        ["id", "title", "version", "effective", "owner", "review", "audience", "jurisdictions", "supersedes", "kind"];

    public static FrontMatterResult Read(string text)
    {
        if (!StartsWithFence(text)) return new FrontMatterResult.Absent();

        var yamlStart = NextLine(text, 0);
        var yamlEnd = FindClosingFence(text, yamlStart);
        if (yamlEnd < 0)
            return new FrontMatterResult.Broken("The front matter opens with --- but no second line of --- closes it; add it below the last key.");

        if (yamlEnd - yamlStart > MaximumLength)
            return new FrontMatterResult.Broken("The front matter is longer than 16 KB; keep only its keys there and move the text below it.");

        return TryReadKeys(text[yamlStart..yamlEnd], NextLine(text, yamlEnd), "The front matter");
    }

    /// <param name="text">A whole <c>name.policy.yaml</c>.</param>
    public static FrontMatterResult ReadSidecar(string text) => text.Length > MaximumLength
        ? new FrontMatterResult.Broken("The file is longer than 16 KB; keep only the keys of the policy in it.")
        : TryReadKeys(text, 0, "The file");

    private static FrontMatterResult TryReadKeys(string yaml, int bodyStart, string place)
    {
        if (NestedYaml.IsIn(yaml)) return new FrontMatterResult.Broken($"{place} nests values in values; write one 'key: value' a line.");

        try
        {
            return ReadKeys(yaml, bodyStart, place);
        }
        catch (YamlException e)
        {
            return new FrontMatterResult.Broken($"{place} is not valid YAML (line {e.Start.Line + 1}); write one 'key: value' a line and put values with a colon in quotes.");
        }
        catch (BrokenValueException e)
        {
            return new FrontMatterResult.Broken(e.Message);
        }
    }

    private static FrontMatterResult ReadKeys(string yaml, int bodyStart, string place)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));

        if (stream.Documents.Count == 0) return new FrontMatterResult.Read(new FrontMatter(), bodyStart, []);

        if (stream.Documents[0].RootNode is not YamlMappingNode mapping)
            return new FrontMatterResult.Broken($"{place} is not a list of 'key: value' lines; write it so.");

        var remarks = new List<string>();
        var values = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (keyNode, value) in mapping.Children)
        {
            var key = (keyNode as YamlScalarNode)?.Value?.Trim().ToLowerInvariant() ?? "";
            if (Keys.Contains(key, StringComparer.Ordinal)) values[key] = value;
            else remarks.Add($"{place} has the unknown key '{Shorten(key)}'; the known ones are {string.Join(", ", Keys)}.");
        }

        var frontMatter = new FrontMatter
        {
            Id = Scalar(values, "id"),
            Title = Scalar(values, "title"),
            Version = Scalar(values, "version"),
            Effective = Day(values, "effective"),
            Owner = Scalar(values, "owner"),
            Review = Day(values, "review"),
            Audience = List(values, "audience"),
            Jurisdictions = List(values, "jurisdictions"),
            Supersedes = List(values, "supersedes") ?? [],
            IsReferral = IsReferral(values),
        };

        return new FrontMatterResult.Read(frontMatter, bodyStart, remarks);
    }

    private static string? Scalar(Dictionary<string, YamlNode> values, string key)
    {
        if (!values.TryGetValue(key, out var node)) return null;

        return node is YamlScalarNode scalar
            ? Blank(scalar.Value)
            : throw new BrokenValueException($"'{key}' holds more than one value; give it one.");
    }

    private static DateOnly? Day(Dictionary<string, YamlNode> values, string key)
    {
        if (Scalar(values, key) is not { } value) return null;

        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BrokenValueException($"'{key}' is '{Shorten(value)}', which is not a day; write it as 2026-12-31.");
    }

    private static bool IsReferral(Dictionary<string, YamlNode> values) => Scalar(values, "kind")?.ToLowerInvariant() switch
    {
        null or "policy" => false,
        "referral" => true,
        var other => throw new BrokenValueException($"'kind' is '{Shorten(other)}'; write policy or referral, or leave the key out."),
    };

    private static List<string>? List(Dictionary<string, YamlNode> values, string key)
    {
        if (!values.TryGetValue(key, out var node)) return null;

        return node switch
        {
            YamlScalarNode scalar => Blank(scalar.Value)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList(),
            YamlSequenceNode sequence => sequence.Children
                .Select(child => Blank((child as YamlScalarNode)?.Value) ?? throw new BrokenValueException($"'{key}' has an empty or nested entry; give it one plain word a line."))
                .ToList(),
            _ => throw new BrokenValueException($"'{key}' is not a list; write it as [one, two]."),
        };
    }

    private static string? Blank(string? value) =>
        string.IsNullOrWhiteSpace(value) || value is "~" or "null" ? null : value.Trim();

    private static string Shorten(string value) => value.Length <= 40 ? value : value[..40] + "…";

    private static bool StartsWithFence(string text) => text.StartsWith(Fence, StringComparison.Ordinal) && IsFenceLine(text, 0);

    private static int FindClosingFence(string text, int from)
    {
        for (var line = from; line < text.Length; line = NextLine(text, line))
            if (IsFenceLine(text, line)) return line;

        return -1;
    }

    private static bool IsFenceLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return text.AsSpan(start, (end < 0 ? text.Length : end) - start).TrimEnd().SequenceEqual(Fence);
    }

    private static int NextLine(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end + 1;
    }

    private sealed class BrokenValueException(string message) : Exception(message);
}
