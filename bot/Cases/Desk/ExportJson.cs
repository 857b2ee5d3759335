using System.Text.Json.Serialization;
using PolicyBot.Reports;

namespace PolicyBot.Cases.Desk;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ExportManifest))]
[JsonSerializable(typeof(ExportedCase))]
[JsonSerializable(typeof(ExportedEntry))]
[JsonSerializable(typeof(ExportedReporter))]
[JsonSerializable(typeof(IReadOnlyList<ExportedMessage>))]
[JsonSerializable(typeof(IReadOnlyList<ExportedNote>))]
[JsonSerializable(typeof(ReportContent))]
internal sealed partial class ExportJson : JsonSerializerContext;
