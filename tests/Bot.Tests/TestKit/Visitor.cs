using System.Net.Http.Json;
using System.Text.Json;

namespace PolicyBot.Tests.TestKit;

/// <summary>Somebody at one of the web pages: presses buttons as the page would, over real HTTP.</summary>
internal sealed class Visitor(HttpClient client, string page)
{
    public async Task<JsonElement> PressAsync(string verb, params (string Field, string Value)[] fields)
    {
        using var answer = await client.PostAsJsonAsync($"{page}/turns", new { kind = "pressed", verb, fields = fields.ToDictionary(field => field.Field, field => field.Value) });
        answer.EnsureSuccessStatusCode();

        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<JsonElement> SayAsync(string text)
    {
        using var answer = await client.PostAsJsonAsync($"{page}/turns", new { kind = "said", text });
        answer.EnsureSuccessStatusCode();

        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Opens a report form.</summary>
    /// <returns>Its ticket.</returns>
    public async Task<string> OpenFormAsync(string verb = "report.anonymous")
    {
        var reply = await PressAsync(verb);

        return DialogOf(reply).GetProperty("actions")[0].GetProperty("data").GetProperty("ticket").GetString()!;
    }

    /// <summary>Sends a filled-in form.</summary>
    public Task<JsonElement> FileAsync(string ticket, IReadOnlyDictionary<string, string> form, string verb = "report.file.anonymous") =>
        PressAsync(verb, [.. form.Select(field => (field.Key, field.Value)), ("ticket", ticket)]);

    /// <summary>The card in the dialog.</summary>
    public static JsonElement DialogOf(JsonElement reply) => reply.GetProperty("dialog").GetProperty("show").GetProperty("card");

    /// <returns><see langword="null"/> when the reply shows no receipt.</returns>
    public static string? ReceiptIn(JsonElement reply) => TextOf(reply).Select(text => System.Text.RegularExpressions.Regex.Match(text, "^(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}$"))
        .FirstOrDefault(match => match.Success)?.Value;

    /// <returns><see langword="null"/> when the reply names no case.</returns>
    public static string? CaseIn(JsonElement reply) => TextOf(reply).Select(text => System.Text.RegularExpressions.Regex.Match(text, "(?<![0-9A-Z-])C-[0-9A-Z]{4}-[0-9A-Z]{4}"))
        .FirstOrDefault(match => match.Success)?.Value;

    /// <summary>Every text that a person would read in it.</summary>
    public static IEnumerable<string> TextOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(TextOf),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name is "text" or "title" or "label" && property.Value.ValueKind == JsonValueKind.String ? [property.Value.GetString()!] : TextOf(property.Value)),
        _ => [],
    };
}
