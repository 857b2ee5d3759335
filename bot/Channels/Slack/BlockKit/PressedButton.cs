using System.Text.Json;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Reads what was pressed: a button in a message, on the Home tab or in a modal, Slack's own thumbs, a menu.</summary>
internal static class PressedButton
{
    /// <param name="action">One of the <c>actions</c> of <c>block_actions</c>. May be anything.</param>
    /// <param name="view">The <c>view</c> of the same, where the inputs are; out of a message the whole of it. May be anything, or nothing.</param>
    public static CardPress Read(JsonElement action, JsonElement view, HeldFields held)
    {
        var press = CarriedFields.Read(Json.Text(action, "value") ?? Json.Text(Json.Part(action, "selected_option"), "value"), held);

        return Json.Text(action, "action_id")?.StartsWith(ButtonBlocks.SendsInputs, StringComparison.Ordinal) == true ? WithTyped(press, view, held) : press;
    }

    /// <summary>What was typed takes the place of what is carried under the same name, but for the verb.</summary>
    public static CardPress WithTyped(CardPress press, JsonElement place, HeldFields held)
    {
        var fields = new Dictionary<string, string>(press.Fields);
        var typed = TypedInputs.Read(place, held, out var isTooOld);
        foreach (var (id, value) in typed)
        {
            if (id != Verbs.Field)
                fields[id] = value;
        }

        return press with { Fields = fields, IsTooOld = press.IsTooOld || isTooOld };
    }
}
