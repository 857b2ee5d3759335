using System.Text.Json.Serialization;

namespace PolicyBot.Reports;

/// <summary>The form in which reports are sealed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(PolicyClauseJson)])]
[JsonSerializable(typeof(ReportContent))]
[JsonSerializable(typeof(ReporterIdentity))]
internal sealed partial class ReportJson : JsonSerializerContext;
