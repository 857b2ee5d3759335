using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PolicyBot.Tests.House;

/// <summary>docs/operations.md and the program agree about every key.</summary>
public sealed partial class DocumentingSettings
{
    private const string Page = "docs/operations.md";

    /// <summary>Keys of the framework that an operator sets.</summary>
    private static readonly string[] OfTheFramework = ["Urls", "Logging:LogLevel:{category}"];

    private static readonly Dictionary<string, string> Documented = Row().Matches(Sources.Read(Page))
        .ToDictionary(match => match.Groups["key"].Value, match => match.Groups["value"].Value.Trim(), StringComparer.Ordinal);

    private static readonly Dictionary<string, object?> Known = new[] { typeof(PolicyBot.Hosting.HostingRoom).Assembly, typeof(Knowledge.KnowledgeOptions).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Namespace?.StartsWith("PolicyBot", StringComparison.Ordinal) == true && type.Name.EndsWith("Options", StringComparison.Ordinal))
        .Where(type => !IsPartOfAnother(type))
        .SelectMany(type => Keys(type.Name[..^"Options".Length], type))
        .ToDictionary(StringComparer.Ordinal);

    [Fact]
    public void Every_key_that_the_program_reads_is_documented() =>
        Findings.None(Known.Keys.Except(Documented.Keys).Select(key => $"{key} is read by the program: add a row for it to {Page}."));

    [Fact]
    public void Every_key_that_is_documented_is_read_by_the_program() =>
        Findings.None(Documented.Keys.Except(Known.Keys).Except(OfTheFramework).Select(key => $"{Page} has a row for {key}, which nothing reads: take the row out, or mend its name."));

    [Fact]
    public void Every_documented_default_is_the_programs() =>
        Findings.None(Known
            .Where(pair => pair.Value is not null && Documented.TryGetValue(pair.Key, out var text) && text != Text(pair.Value))
            .Select(pair => $"{Page} says that {pair.Key} is {Documented[pair.Key]} by default; in the program it is {Text(pair.Value!)}."));

    [Fact]
    public void Every_key_of_the_settings_file_is_documented()
    {
        using var settings = JsonDocument.Parse(Sources.Read("appsettings.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var patterns = Documented.Keys.Select(key => new Regex($"^{Regex.Escape(key).Replace(@"\{name}", "[^:]+", StringComparison.Ordinal).Replace(@"\{n}", "[0-9]+", StringComparison.Ordinal).Replace(@"\{category}", "[^:]+", StringComparison.Ordinal)}$", RegexOptions.None, TimeSpan.FromSeconds(1))).ToList();

        Findings.None(Leaves("", settings.RootElement)
            .Where(key => !patterns.Exists(pattern => pattern.IsMatch(key)))
            .Select(key => $"appsettings.json sets {key}, which {Page} does not know: document it there, or mend its name."));
    }

    private static bool IsPartOfAnother(Type type) =>
        type.Assembly.GetTypes().Where(other => other.Name.EndsWith("Options", StringComparison.Ordinal) && other != type)
            .SelectMany(other => other.GetProperties())
            .Any(property => property.PropertyType == type || property.PropertyType.GenericTypeArguments.Contains(type));

    private static IEnumerable<KeyValuePair<string, object?>> Keys(string prefix, Type options)
    {
        var defaults = Activator.CreateInstance(options);
        foreach (var property in options.GetProperties())
        {
            var key = $"{prefix}:{property.Name}";
            var type = property.PropertyType;
            var (place, element) = (type, type.GenericTypeArguments) switch
            {
                ({ IsGenericType: true }, [_, var value]) => (":{name}", value),
                ({ IsGenericType: true }, [var item]) when type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) => (":{n}", item),
                _ => ("", type),
            };
            var isSection = element.Name.EndsWith("Options", StringComparison.Ordinal);
            foreach (var pair in isSection ? Keys(key + place, element) : [new(key + place, place.Length > 0 ? null : property.GetValue(defaults))])
            {
                // A default of something that must be written each time is none.
                yield return prefix.Contains('{', StringComparison.Ordinal) || place.Contains('{', StringComparison.Ordinal) ? new(pair.Key, null) : pair;
            }
        }
    }

    private static string Text(object value) => value switch
    {
        "" => "empty",
        TimeSpan time => $"`{time:c}`",
        _ => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
    };

    private static IEnumerable<string> Leaves(string prefix, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves(prefix.Length == 0 ? property.Name : $"{prefix}:{property.Name}", property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, place) => Leaves($"{prefix}:{place}", item)),
        _ => [prefix],
    };

    [GeneratedRegex(@"^\| `(?<key>[A-Z]\w*(?::[\w{}]+)*)` \| (?<value>[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
