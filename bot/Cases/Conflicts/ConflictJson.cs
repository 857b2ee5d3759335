using System.Text.Json.Serialization;

namespace PolicyBot.Cases.Conflicts;

/// <summary>The form in which conflicts are sealed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CaseConflict))]
internal sealed partial class ConflictJson : JsonSerializerContext;
