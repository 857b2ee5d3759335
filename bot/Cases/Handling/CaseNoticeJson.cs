using System.Text.Json.Serialization;

namespace PolicyBot.Cases.Handling;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CaseNotice))]
[JsonSerializable(typeof(ReporterNews))]
internal sealed partial class CaseNoticeJson : JsonSerializerContext;
