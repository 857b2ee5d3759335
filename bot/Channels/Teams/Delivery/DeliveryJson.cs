using System.Text.Json.Serialization;

namespace PolicyBot.Channels.Teams.Delivery;

/// <summary>The form in which ids of notices are sealed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PostedNotice))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
