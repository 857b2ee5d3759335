using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyBot.Channels.Web;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, PropertyNameCaseInsensitive = false, NumberHandling = JsonNumberHandling.Strict, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(TurnMessage))]
[JsonSerializable(typeof(PassMessage))]
internal sealed partial class WebJson : JsonSerializerContext;
