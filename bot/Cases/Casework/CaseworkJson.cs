using System.Text.Json.Serialization;

namespace PolicyBot.Cases.Casework;

/// <summary>The form in which casework is sealed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(StampJson), typeof(CaseNumberJson)])]
[JsonSerializable(typeof(WorkRecord))]
internal sealed partial class CaseworkJson : JsonSerializerContext;
