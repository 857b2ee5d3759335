using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Cards.Styles;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Something to choose: all in view when asked for and few enough, else a drop-down, which Slack lets one search.</summary>
internal static class ChoiceElement
{
    public static JsonObject Of(AdaptiveChoiceSetInput input, HeldFields held)
    {
        var chosen = Chosen(input);
        var options = input.Choices.Select(choice => (choice.Value, Option: MenuChoices.Of(choice.Title, choice.Value, held))).ToList();
        var inView = input.Style == AdaptiveChoiceInputStyle.Expanded && options.Count <= BlockLimits.OptionsInView;

        var element = new JsonObject
        {
            ["type"] = (inView, input.IsMultiSelect) switch
            {
                (true, true) => "checkboxes",
                (true, false) => "radio_buttons",
                (false, true) => "multi_static_select",
                (false, false) => "static_select",
            },
            ["action_id"] = InputIds.Element(input.Value),
        };

        // An initial option is the same in text and value as the option.
        var initial = options.Where(option => chosen.Contains(option.Value)).Select(option => option.Option.DeepClone()).ToList();
        if (initial.Count > 0)
            element[input.IsMultiSelect ? "initial_options" : "initial_option"] = input.IsMultiSelect ? new JsonArray([.. initial]) : initial[0];

        if (options.Count <= BlockLimits.OptionsInGroup)
            element["options"] = Blocks.Array(options.Select(option => option.Option));
        else
            element["option_groups"] = Blocks.Array(options.Select(option => option.Option).Chunk(BlockLimits.OptionsInGroup).Select(Group));

        return inView ? element : Blocks.With(element, "placeholder", string.IsNullOrWhiteSpace(input.Placeholder) ? null : Blocks.Plain(input.Placeholder, BlockLimits.Placeholder));
    }

    private static string[] Chosen(AdaptiveChoiceSetInput input) => input.Value is null ? [] : input.IsMultiSelect ? input.Value.Split(',') : [input.Value];

    // Named by where it begins and ends, as in a dictionary.
    private static JsonObject Group(JsonObject[] options)
    {
        const int Word = (BlockLimits.OptionText - 3) / 2;

        return Blocks.OptionGroup($"{First(options[0])} – {First(options[^1])}", options);

        static string First(JsonObject option) => Conversation.Cards.CardLength.Shorten((string)option["text"]!["text"]!, Word);
    }
}
