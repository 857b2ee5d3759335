using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Channels.Teams.Package;

/// <summary>A language file names the places of the manifest that it translates.</summary>
public sealed class TranslatingTheManifest
{
    [Fact]
    public async Task Every_key_leads_to_a_text_of_the_manifest()
    {
        var package = await WrittenPackage.WriteAsync();
        var places = Texts(package.Manifest, "").Select(text => text.Place).ToHashSet(StringComparer.Ordinal);

        var lost = Languages(package).SelectMany(language => language.Texts.Where(text => !places.Contains(text.Key)).Select(text => $"{language.File}: {text.Key}"));

        Assert.Empty(lost);
    }

    [Fact]
    public async Task Every_text_that_people_only_read_is_translated_and_none_that_they_type()
    {
        var package = await WrittenPackage.WriteAsync();
        var read = Texts(package.Manifest, "").Select(text => text.Place).Where(IsRead).Order(StringComparer.Ordinal).ToList();

        Assert.All(Languages(package), language => Assert.Equal(read, language.Texts.Keys.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Every_language_is_for_the_same_version_of_the_manifest()
    {
        var package = await WrittenPackage.WriteAsync();
        var schema = ((string)package.Manifest["$schema"]!).Replace("MicrosoftTeams.schema", "MicrosoftTeams.Localization.schema", StringComparison.Ordinal);

        Assert.Contains($"/v{package.Manifest["manifestVersion"]}/", schema, StringComparison.Ordinal);
        Assert.All(Languages(package), language => Assert.Equal(schema, language.Schema));
    }

    // The title of a bot's command is typed into the chat, and the bot understands English.
    private static bool IsRead(string place) =>
        place.StartsWith("name.", StringComparison.Ordinal)
        || place.StartsWith("description.", StringComparison.Ordinal)
        || (place.StartsWith("bots", StringComparison.Ordinal) && place.EndsWith("].description", StringComparison.Ordinal))
        || (place.StartsWith("composeExtensions", StringComparison.Ordinal) && (place.EndsWith("].title", StringComparison.Ordinal) || place.EndsWith("].description", StringComparison.Ordinal)));

    private static IEnumerable<(string File, string Schema, IReadOnlyDictionary<string, string> Texts)> Languages(WrittenPackage package)
    {
        var files = package.Manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(language => (string)language!["file"]!).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var texts = JsonNode.Parse(package.Text(file))!.AsObject().ToDictionary(text => text.Key, text => (string)text.Value!, StringComparer.Ordinal);
            Assert.True(texts.Remove("$schema", out var schema));
            yield return (file, schema!, texts);
        }
    }

    private static IEnumerable<(string Place, string Text)> Texts(JsonNode? node, string place) => node switch
    {
        JsonObject parent => parent.SelectMany(child => Texts(child.Value, place.Length == 0 ? child.Key : $"{place}.{child.Key}")),
        JsonArray list => list.SelectMany((child, index) => Texts(child, $"{place}[{index}]")),
        JsonValue value when value.TryGetValue<string>(out var text) => [(place, text)],
        _ => [],
    };
}
