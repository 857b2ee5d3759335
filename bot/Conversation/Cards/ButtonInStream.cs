using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Cards;

/// <summary>Writes what a button in the message stream carries, and whether Teams is to ask for a dialog when it is pressed.</summary>
internal sealed class ButtonInStream : JsonConverter<IReadOnlyDictionary<string, string>>
{
    private const string ForTeams = "msteams";

    public override IReadOnlyDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cards are written and never read.");

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options)
    {
        var opensDialog = value.TryGetValue(Verbs.Field, out var verb) && InDialog.Opens(verb);
        writer.WriteStartObject();
        foreach (var (name, text) in value)
        {
            if (!opensDialog || name != ForTeams)
                writer.WriteString(name, text);
        }

        if (opensDialog)
        {
            writer.WriteStartObject(ForTeams);
            writer.WriteString("type"u8, "task/fetch"u8);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
