using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyBot.Primitives;

namespace PolicyBot.Cases.Casework;

/// <summary>A stamp as its text.</summary>
internal sealed class StampJson : JsonConverter<Stamp>
{
    public override Stamp Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Stamp.Parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Stamp value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
