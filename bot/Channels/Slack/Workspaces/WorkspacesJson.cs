using System.Text.Json.Serialization;

namespace PolicyBot.Channels.Slack.Workspaces;

/// <summary>The form in which installations are sealed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Installation))]
internal sealed partial class WorkspacesJson : JsonSerializerContext;
