using System.Text.Json.Serialization;

namespace PolicyBot.Channels.Notices;

/// <summary>The form in which ids of notices are sealed.</summary>
[JsonSerializable(typeof(PostedNotice))]
internal sealed partial class NoticesJson : JsonSerializerContext;
