using System.Text.Json;

namespace PolicyBot.Channels;

/// <summary>Looks into JSON that may hold anything.</summary>
internal static class Json
{
    /// <returns>Of kind Undefined when it is not there.</returns>
    public static JsonElement Part(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) ? part : default;

    public static string? Text(JsonElement element, string name) => Text(Part(element, name));

    /// <returns><see langword="null"/> also for a text that is no valid Unicode, such as half a surrogate pair.</returns>
    public static string? Text(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
            return null;

        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // an escape such as \ud800 without its other half
        }
    }

    /// <returns><see langword="null"/> for a name that is no valid Unicode.</returns>
    public static string? Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static bool Flag(JsonElement element, string name) => Part(element, name).ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        Part(element, name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];
}
