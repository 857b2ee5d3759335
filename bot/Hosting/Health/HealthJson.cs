using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Hosting.Health;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(LiveAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
