using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Reports;

/// <summary>A clause as its text.</summary>
internal sealed class PolicyClauseJson : JsonConverter<PolicyClause>
{
    public override PolicyClause Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PolicyClause.TryParse(reader.GetString(), out var clause) ? clause : throw new JsonException("This is no clause of a policy.");

    public override void Write(Utf8JsonWriter writer, PolicyClause value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
