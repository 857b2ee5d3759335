using System.Globalization;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Channels.Teams.Inbox;

/// <summary>Fields of an activity by path, such as <c>/entities/0/type</c>.</summary>
internal static class FieldPath
{
    /// <summary>Every field there is, however deep.</summary>
    public static IEnumerable<string> In(JsonNode? node, string above = "") => node switch
    {
        JsonObject json => json.SelectMany(pair => In(pair.Value, $"{above}/{pair.Key}").Prepend($"{above}/{pair.Key}")),
        JsonArray array => array.SelectMany((item, index) => In(item, $"{above}/{index}").Prepend($"{above}/{index}")),
        _ => [],
    };

    public static void Set(JsonObject activity, string path, JsonNode? value)
    {
        var (parent, name) = Find(activity, path);
        if (parent is JsonArray array)
            array[int.Parse(name, CultureInfo.InvariantCulture)] = value;
        else
            parent[name] = value;
    }

    public static void Remove(JsonObject activity, string path)
    {
        var (parent, name) = Find(activity, path);
        if (parent is JsonArray array)
            array.RemoveAt(int.Parse(name, CultureInfo.InvariantCulture));
        else
            parent.AsObject().Remove(name);
    }

    private static (JsonNode Parent, string Name) Find(JsonObject activity, string path)
    {
        var names = path.Split('/')[1..];
        JsonNode parent = activity;
        foreach (var name in names[..^1])
            parent = (parent is JsonArray array ? array[int.Parse(name, CultureInfo.InvariantCulture)] : parent[name])!;

        return (parent, names[^1]);
    }
}
