using System.Globalization;
using System.Text.Json.Nodes;
using PolicyBot.Conversation;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>The inputs of one message or view.</summary>
internal sealed class InputBlocks(HeldFields held)
{
    private readonly HashSet<string> _ids = [];

    public IEnumerable<JsonObject> Of(AdaptiveInput input) => input switch
    {
        AdaptiveTextInput text => Text(text),
        AdaptiveNumberInput number => [Block(number, Number(number))],
        AdaptiveDateInput date => [Block(date, Picker("datepicker", "initial_date", date.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date.Placeholder))],
        AdaptiveTimeInput time => [Block(time, Picker("timepicker", "initial_time", time.Value, time.Placeholder))],
        AdaptiveToggleInput box => Boxes(box.Label ?? Texts.SlackTick, [box]),
        AdaptiveChoiceSetInput choice => [Block(choice, ChoiceElement.Of(choice, held))],
        _ => [],
    };

    /// <summary>Boxes under one question; on reading each is an input of its own.</summary>
    public IEnumerable<JsonObject> Boxes(string question, IReadOnlyList<AdaptiveToggleInput> boxes)
    {
        foreach (var some in boxes.Chunk(BlockLimits.OptionsInView))
        {
            var options = some.Select(box => (Box: box, Option: MenuChoices.Of(box, held))).ToList();
            var ticked = options.Where(option => MenuChoices.IsTicked(option.Box)).ToList();
            var element = new JsonObject
            {
                ["type"] = "checkboxes",
                ["action_id"] = InputIds.ElementOfBoxes(ticked.Select(option => option.Box.Id ?? "")),
                ["options"] = Blocks.Array(options.Select(option => option.Option)),
            };
            if (ticked.Count > 0)
                element["initial_options"] = Blocks.Array(ticked.Select(option => option.Option.DeepClone().AsObject()));

            // What does not fit beside its box stands whole below it.
            var tooLong = some.Where(box => box.Title.Length > BlockLimits.OptionText).Select(box => box.Title).ToList();
            yield return Blocks.Input(
                Id(some[0].Id, part: 1),
                some[0] == boxes[0] ? question : Texts.SlackGoesOn.With(question),
                element,
                some is [{ IsRequired: true }],
                tooLong.Count == 0 ? null : string.Join('\n', tooLong));
        }
    }

    private JsonObject Block(AdaptiveInput input, JsonObject element) => Blocks.Input(Id(input.Id, part: 1), LabelOf(input), element, input.IsRequired, hint: null);

    // Slack says itself, in the reader's language, what may be left empty.
    private static string LabelOf(AdaptiveInput input) =>
        !input.IsRequired && input.Label is { } label && label.EndsWith(Texts.SlackSaysOptional, StringComparison.Ordinal) ? label[..^Texts.SlackSaysOptional.Length].TrimEnd() : input.Label ?? "";

    private IEnumerable<JsonObject> Text(AdaptiveTextInput input)
    {
        if (input.Style is AdaptiveTextInputStyle.Email or AdaptiveTextInputStyle.Url)
        {
            yield return Block(input, Picker(input.Style is AdaptiveTextInputStyle.Email ? "email_text_input" : "url_text_input", "initial_value", input.Value, input.Placeholder));
            yield break;
        }

        var parts = TextParts.Of(SlackText.Clean(input.Value ?? ""));
        var count = Math.Max(parts.Count, input.MaxLength >= TextParts.WorthTwo ? 2 : 1);
        for (var part = 1; part <= count; part++)
        {
            var (text, isCut) = part <= parts.Count ? parts[part - 1] : ("", false);
            yield return Blocks.Input(
                Id(input.Id, part),
                part == 1 ? LabelOf(input) : Texts.SlackGoesOn.With(LabelOf(input)),
                PlainText(input, text, isCut, part),
                input.IsRequired && part == 1,
                part == 1 && input.Placeholder?.Length > BlockLimits.Placeholder ? input.Placeholder : null);
        }
    }

    // What is there already is shown, however long it is; the server says what is too long.
    private static JsonObject PlainText(AdaptiveTextInput input, string text, bool isCut, int part)
    {
        var most = part > 1 || text.Length > input.MaxLength ? BlockLimits.TextInput : Math.Clamp(input.MaxLength, 1, BlockLimits.TextInput);
        var element = new JsonObject
        {
            ["type"] = "plain_text_input",
            ["action_id"] = isCut ? InputIds.ElementOfCut(text) : InputIds.Element(text),
            ["multiline"] = input.IsMultiline || part > 1,
            ["max_length"] = most,
        };
        if (text.Length > 0)
            element["initial_value"] = text;

        return part == 1 && input.Placeholder?.Length <= BlockLimits.Placeholder ? WithPlaceholder(element, input.Placeholder) : element;
    }

    private static JsonObject Number(AdaptiveNumberInput input)
    {
        var element = Picker("number_input", "initial_value", Written(input.Value), input.Placeholder);
        element["is_decimal_allowed"] = true;

        return Blocks.With(Blocks.With(element, "min_value", Written(input.Min)), "max_value", Written(input.Max));

        static string? Written(double? number) => number?.ToString(CultureInfo.InvariantCulture);
    }

    private static JsonObject Picker(string type, string initialName, string? initial, string? placeholder)
    {
        var element = new JsonObject { ["type"] = type, ["action_id"] = InputIds.Element(initial) };

        return WithPlaceholder(Blocks.With(element, initialName, string.IsNullOrEmpty(initial) ? null : initial), placeholder);
    }

    private static JsonObject WithPlaceholder(JsonObject element, string? placeholder) =>
        Blocks.With(element, "placeholder", string.IsNullOrWhiteSpace(placeholder) ? null : Blocks.Plain(placeholder, BlockLimits.Placeholder));

    // An id may stand in a view once.
    private string? Id(string? id, int part) => id is not null && InputIds.Block(id, part) is { Length: <= BlockLimits.Id } block && _ids.Add(block) ? block : null;
}
