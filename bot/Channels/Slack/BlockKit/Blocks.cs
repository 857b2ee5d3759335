using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>The objects of Block Kit. Whoever makes one has cut what may not be shortened to size before (<see cref="SlackText.Pieces"/>).</summary>
internal static class Blocks
{
    /// <summary>Taken letter by letter; what is too long ends in an ellipsis.</summary>
    public static JsonObject Plain(string text, int most) =>
        new() { ["type"] = "plain_text", ["text"] = CardLength.Shorten(SlackText.Shown(text), most), ["emoji"] = false };

    /// <param name="mrkdwn">Escaped already.</param>
    public static JsonObject Mrkdwn(string mrkdwn) => new() { ["type"] = "mrkdwn", ["text"] = mrkdwn, ["verbatim"] = true };

    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text, BlockLimits.Header) };

    public static JsonObject Section(JsonObject text, JsonObject? accessory = null) => With(new() { ["type"] = "section", ["text"] = text }, "accessory", accessory);

    /// <param name="fields">1 to <see cref="BlockLimits.Fields"/>.</param>
    public static JsonObject Fields(IEnumerable<JsonObject> fields, JsonObject? accessory = null) =>
        With(new() { ["type"] = "section", ["fields"] = Array(fields) }, "accessory", accessory);

    public static JsonObject Context(JsonObject text) => new() { ["type"] = "context", ["elements"] = Array([text]) };

    public static JsonObject Divider() => new() { ["type"] = "divider" };

    public static JsonObject Actions(IEnumerable<JsonObject> elements) => new() { ["type"] = "actions", ["elements"] = Array(elements) };

    public static JsonObject Feedback(JsonObject yes, JsonObject no) => new()
    {
        ["type"] = "context_actions",
        ["elements"] = Array([new() { ["type"] = "feedback_buttons", ["action_id"] = "feedback", ["positive_button"] = yes, ["negative_button"] = no }]),
    };

    public static JsonObject FeedbackButton(string title, string value) =>
        new() { ["text"] = Plain(title, BlockLimits.ButtonText), ["accessibility_label"] = CardLength.Shorten(title, BlockLimits.ButtonLabel), ["value"] = value };

    public static JsonObject Image(Uri url, string altText) =>
        new() { ["type"] = "image", ["image_url"] = url.AbsoluteUri, ["alt_text"] = CardLength.Shorten(SlackText.Shown(altText), BlockLimits.AltText) };

    /// <param name="rows">Up to <see cref="BlockLimits.Rows"/> of up to <see cref="BlockLimits.Cells"/>.</param>
    public static JsonObject Table(IEnumerable<IEnumerable<string>> rows) => new()
    {
        ["type"] = "table",
        ["rows"] = new JsonArray([.. rows.Select(row => Array(row.Select(cell => new JsonObject { ["type"] = "raw_text", ["text"] = SlackText.Shown(cell) })))]),
    };

    /// <param name="value">Up to <see cref="BlockLimits.ButtonValue"/>.</param>
    public static JsonObject Button(string actionId, string title, string value) =>
        new() { ["type"] = "button", ["action_id"] = actionId, ["text"] = Plain(title, BlockLimits.ButtonText), ["value"] = value };

    public static JsonObject Link(string actionId, string title, Uri url) =>
        new() { ["type"] = "button", ["action_id"] = actionId, ["text"] = Plain(title, BlockLimits.ButtonText), ["url"] = url.AbsoluteUri };

    public static JsonObject Input(string? id, string label, JsonObject element, bool isRequired, string? hint) => With(
        With(new() { ["type"] = "input", ["label"] = Plain(label, BlockLimits.Label), ["element"] = element, ["optional"] = !isRequired }, "block_id", id),
        "hint",
        hint is null ? null : Plain(hint, BlockLimits.Label));

    public static JsonObject Option(string text, string value) => new() { ["text"] = Plain(text, BlockLimits.OptionText), ["value"] = value };

    public static JsonObject OptionGroup(string label, IEnumerable<JsonObject> options) => new() { ["label"] = Plain(label, BlockLimits.OptionText), ["options"] = Array(options) };

    /// <summary>The object with one member more, unless that is nothing.</summary>
    public static JsonObject With(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
            json[name] = value;

        return json;
    }

    public static JsonArray Array(IEnumerable<JsonObject> items) => [.. items];
}
