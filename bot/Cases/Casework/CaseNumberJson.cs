using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Cases.Casework;

/// <summary>A case's number as its text.</summary>
internal sealed class CaseNumberJson : JsonConverter<CaseNumber>
{
    public override CaseNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CaseNumber.TryParse(reader.GetString(), out var number) ? number : throw new JsonException("This is no case number.");

    public override void Write(Utf8JsonWriter writer, CaseNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
