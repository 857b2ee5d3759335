using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Conversation.Cards.Inputs;

namespace PolicyBot.Channels.Slack.BlockKit;

/// <summary>Options to choose, and boxes to tick, and what their values mean when they come back.</summary>
internal static class MenuChoices
{
    // Slack's options hold 75 characters of value: a longer one is held, and one begins so that is not the value itself.
    private const char Held = '~';
    private const string HeldField = "value";

    public static JsonObject Of(string title, string value, HeldFields held) => Blocks.Option(title, Write(value, held));

    /// <summary>A box: its value is its id, with what on and off are when it says so itself.</summary>
    public static JsonObject Of(AdaptiveToggleInput box, HeldFields held) => Of(
        box.Title,
        box.ValueOn is null && box.ValueOff is null ? box.Id ?? "" : JsonSerializer.Serialize((string[])[box.Id ?? "", On(box), box.ValueOff ?? "false"]),
        held);

    public static bool IsTicked(AdaptiveToggleInput box) => box.Value is { } value && value == On(box);

    /// <returns><see langword="null"/> when it was held and is gone.</returns>
    public static string? Read(string value, HeldFields held)
    {
        if (!value.StartsWith(Held))
            return value;

        return held.Find(value[1..])?.GetValueOrDefault(HeldField);
    }

    /// <param name="value">As <see cref="Read"/> gave it.</param>
    public static (string Id, string On, string Off) Box(string value)
    {
        if (value.StartsWith('['))
        {
            try
            {
                if (JsonSerializer.Deserialize<string[]>(value) is [{ } id, { } on, { } off])
                    return (id, on, off);
            }
            catch (JsonException)
            {
                // Not written by us: an id like any other.
            }
        }

        return (value, "true", "false");
    }

    private static string Write(string value, HeldFields held) => value.Length is > 0 and <= BlockLimits.OptionValue && !value.StartsWith(Held)
        ? value
        : Held + held.Keep(new Dictionary<string, string> { [HeldField] = value });

    private static string On(AdaptiveToggleInput box) => box.ValueOn ?? "true";
}
