namespace PolicyBot.Channels.Teams.Protocol;

/// <summary>An entity that says who is meant by a stretch of the text.</summary>
/// <param name="Id">Of whom it mentions.</param>
/// <param name="Text">As it stands in the text, such as <c>&lt;at&gt;PolicyBot&lt;/at&gt;</c>.</param>
internal sealed record Mention(string Id, string Text);
