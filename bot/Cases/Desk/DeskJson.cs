using System.Text.Json.Serialization;

namespace PolicyBot.Cases.Desk;

[JsonSerializable(typeof(string[]))]
internal sealed partial class DeskJson : JsonSerializerContext;
