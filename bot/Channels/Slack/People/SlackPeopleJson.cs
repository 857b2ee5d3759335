using System.Text.Json.Serialization;

namespace PolicyBot.Channels.Slack.People;

/// <summary>The form in which people are sealed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KeptPerson))]
internal sealed partial class SlackPeopleJson : JsonSerializerContext;
