using System.Text.Json.Nodes;

namespace PolicyBot.Tests.TestKit;

/// <summary>A button on a card, as it went over the wire, and what Teams sends when somebody presses it.</summary>
internal sealed record CardButton(JsonObject Action)
{
    private JsonObject Data => Action["data"]?.DeepClone().AsObject() ?? [];

    public static CardButton On(JsonObject card, string title) =>
        All(card).FirstOrDefault(button => (string?)button.Action["title"] == title)
        ?? throw new InvalidOperationException($"The card has no button '{title}', only {string.Join(", ", All(card).Select(button => button.Action["title"]))}.");

    public static IEnumerable<CardButton> All(JsonNode? node) => node switch
    {
        JsonObject json when ((string?)json["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true => [new(json), .. json.SelectMany(pair => All(pair.Value))],
        JsonObject json => json.Where(pair => pair.Key is not "data").SelectMany(pair => All(pair.Value)),
        JsonArray array => array.SelectMany(All),
        _ => [],
    };

    /// <summary>On a card in the message stream.</summary>
    public JsonObject Press(params (string Id, string Value)[] inputs) => (string?)Action["type"] switch
    {
        "Action.Execute" => AnActivity.Executed((string?)Action["verb"] ?? "", With(inputs)),
        "Action.Submit" when (string?)Data["msteams"]?["type"] == "task/fetch" => AnActivity.DialogOpened(With(inputs)),
        "Action.Submit" => AnActivity.Pressed(With(inputs)),
        var other => throw new InvalidOperationException($"Nothing is sent when {other} is pressed."),
    };

    /// <summary>On the card in an open dialog.</summary>
    public JsonObject PressInDialog(params (string Id, string Value)[] inputs) => AnActivity.DialogSubmitted(With(inputs));

    private JsonObject With((string Id, string Value)[] inputs)
    {
        var data = Data;
        foreach (var (id, value) in inputs)
            data[id] = value;

        return data;
    }
}
