using System.Text.Json.Serialization;

namespace PolicyBot.Channels.Teams.People;

/// <summary>The form in which references are sealed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationReference))]
internal sealed partial class PeopleJson : JsonSerializerContext;
