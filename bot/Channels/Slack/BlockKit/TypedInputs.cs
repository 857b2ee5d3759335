using System.Text.Json;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Reads what somebody typed and chose in a view, or in a message with inputs.</summary>
internal static class TypedInputs
{
    // Our own forms have far less.
    private const int Most = 200;

    /// <param name="place">A view as Slack tells of it, or a whole <c>block_actions</c> out of a message. May be anything.</param>
    /// <param name="isTooOld">Whether something was held and is gone.</param>
    /// <returns>By input id. An empty input is absent; a box that is not ticked holds what it says when off.</returns>
    public static Dictionary<string, string> Read(JsonElement place, HeldFields held, out bool isTooOld)
    {
        var fields = new Dictionary<string, string>();
        var parts = new Dictionary<string, SortedDictionary<int, (string Text, bool IsCut)>>();
        var complete = true;
        foreach (var (blockId, elementId, element) in Values(place))
        {
            if (InputIds.IsOfBoxes(elementId))
                complete &= AddBoxes(fields, Options(Offered(place, blockId)), Options(Json.Items(element, "selected_options")), held);
            else if (Of(element, held, ref complete) is { Length: > 0 } text && InputIds.OfBlock(blockId) is var (id, part))
                (parts.TryGetValue(id, out var all) ? all : parts[id] = [])[part] = (text, InputIds.IsOfCut(elementId));
        }

        foreach (var (id, texts) in parts)
            fields[id] = TextParts.Join(texts.Values);
        isTooOld = !complete;

        return fields;
    }

    /// <summary>The blocks of a view, or of the message that a press came from.</summary>
    public static IEnumerable<JsonElement> BlocksOf(JsonElement place) => [.. Json.Items(place, "blocks"), .. Json.Items(Json.Part(place, "message"), "blocks")];

    /// <summary>Values of options.</summary>
    public static IReadOnlyList<string> Options(IEnumerable<JsonElement> options) => [.. options.Select(option => Json.Text(option, "value")).OfType<string>()];

    private static IEnumerable<(string Block, string Element, JsonElement Value)> Values(JsonElement place)
    {
        if (Json.Part(Json.Part(place, "state"), "values") is not { ValueKind: JsonValueKind.Object } values)
            yield break;

        foreach (var block in values.EnumerateObject().Take(Most))
        {
            if (Json.Name(block) is not { Length: > 0 } blockId || block.Value.ValueKind != JsonValueKind.Object)
                continue;

            foreach (var element in block.Value.EnumerateObject().Take(1))
            {
                if (Json.Name(element) is { Length: > 0 } elementId)
                    yield return (blockId, elementId, element.Value);
            }
        }
    }

    private static IEnumerable<JsonElement> Offered(JsonElement place, string blockId) =>
        BlocksOf(place).Where(block => Json.Text(block, "block_id") == blockId).SelectMany(block => Json.Items(Json.Part(block, "element"), "options"));

    private static bool AddBoxes(Dictionary<string, string> fields, IReadOnlyList<string> offered, IReadOnlyList<string> ticked, HeldFields held)
    {
        var complete = true;
        foreach (var value in offered.Union(ticked, StringComparer.Ordinal))
        {
            if (MenuChoices.Read(value, held) is not { } read)
            {
                complete = false;
                continue;
            }

            var (id, on, off) = MenuChoices.Box(read);
            fields[id] = ticked.Contains(value) ? on : off;
        }

        return complete;
    }

    private static string? Of(JsonElement element, HeldFields held, ref bool complete)
    {
        switch (Json.Text(element, "type"))
        {
            case "plain_text_input" or "email_text_input" or "url_text_input" or "number_input":
                return Json.Text(element, "value");
            case "datepicker":
                return Json.Text(element, "selected_date");
            case "timepicker":
                return Json.Text(element, "selected_time");
            case "static_select" or "radio_buttons":
                return Chosen(Options([Json.Part(element, "selected_option")]), held, ref complete);
            case "multi_static_select" or "checkboxes":
                return Chosen(Options(Json.Items(element, "selected_options")), held, ref complete);
            default:
                return null;
        }
    }

    private static string Chosen(IReadOnlyList<string> options, HeldFields held, ref bool complete)
    {
        var values = options.Select(option => MenuChoices.Read(option, held)).ToList();
        complete &= !values.Contains(null);

        return string.Join(',', values.OfType<string>());
    }
}
