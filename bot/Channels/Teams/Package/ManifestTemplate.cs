using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyBot.Channels.Teams.Package;

/// <summary>Puts values where manifests/teams/manifest.json has <c>${{Key}}</c>. Only whole strings are filled in, so that no value can change the shape of the file.</summary>
internal static partial class ManifestTemplate
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="values">By key. What is <see langword="null"/> leaves the list it stands in.</param>
    /// <exception cref="InvalidDataException">The template names a key that has no value here, or one that may be missing outside a list.</exception>
    public static JsonObject Fill(string template, IReadOnlyDictionary<string, string?> values)
    {
        var manifest = JsonNode.Parse(template)?.AsObject() ?? throw new InvalidDataException("The manifest is empty.");
        Fill(manifest, values);

        return manifest;
    }

    public static string Write(JsonObject manifest) => manifest.ToJsonString(Written) + "\n";

    private static void Fill(JsonNode? node, IReadOnlyDictionary<string, string?> values)
    {
        if (node is JsonObject parent)
        {
            foreach (var (name, child) in parent.ToList())
            {
                if (KeyOf(child) is { } key)
                    parent[name] = Value(key, values) ?? throw new InvalidDataException($"{key} may be left out, so that {name} cannot be filled in.");
                else
                    Fill(child, values);
            }
        }
        else if (node is JsonArray list)
        {
            for (var place = list.Count - 1; place >= 0; place--)
            {
                if (KeyOf(list[place]) is not { } key)
                    Fill(list[place], values);
                else if (Value(key, values) is { } value)
                    list[place] = value;
                else
                    list.RemoveAt(place);
            }
        }
    }

    private static string? Value(string key, IReadOnlyDictionary<string, string?> values) =>
        values.TryGetValue(key, out var value) ? value : throw new InvalidDataException($"The manifest asks for {key}, which no setting is called.");

    private static string? KeyOf(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && Placeholder().Match(text) is { Success: true } match ? match.Groups["key"].Value : null;

    [GeneratedRegex(@"^\$\{\{(?<key>[\w:]+)\}\}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
