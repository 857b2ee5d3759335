using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit;

/// <summary>A person of Legal with a case open in a dialog of Teams: presses its buttons and sends its forms, as invokes over the wire.</summary>
internal sealed class TeamsDesk(TeamsWire wire, TeamsProgram teams, TeamsPerson person)
{
    /// <summary>What the dialog shows now.</summary>
    public JsonObject Card { get; private set; } = [];

    public string Title { get; private set; } = "";

    /// <summary>All that can be read in it, a block a line.</summary>
    public string Text => string.Join('\n', Lines(Card));

    /// <summary>Opens a case from a message, such as a notice.</summary>
    public Task OpenAsync(string number) =>
        SendAsync(AnActivity.DialogOpened(new JsonObject { ["verb"] = "legal.case", ["case"] = number, ["msteams"] = new JsonObject { ["type"] = "task/fetch" } }));

    /// <summary>Presses a button of the dialog.</summary>
    public Task PressAsync(string button, params (string Id, string Value)[] typed) => SendAsync(CardButton.On(Card, button).PressInDialog(typed));

    /// <summary>Opens a deed that is not on the case itself.</summary>
    public async Task MoreAsync(string deed)
    {
        await PressAsync("More");
        await PressAsync(deed);
    }

    public async Task SendAsync(JsonObject activity) => (Title, Card) = await wire.OpenAsync(activity.By(person).At(teams.ServiceUrl));

    private static IEnumerable<string> Lines(JsonNode? node) => node switch
    {
        JsonObject json when (string?)json["type"] == "RichTextBlock" => [string.Concat(json["inlines"]!.AsArray().Select(run => (string?)run!["text"]))],
        JsonObject json => json.SelectMany(pair => pair is { Key: "text" or "title" or "label", Value: JsonValue words } ? [words.ToString()] : Lines(pair.Value)),
        JsonArray array => array.SelectMany(Lines),
        _ => [],
    };
}
