namespace PolicyBot.Channels.Teams.Protocol;

/// <summary>Where a message goes.</summary>
/// <param name="ServiceUrl">Trusted when it was taken down; trusted anew before every call.</param>
/// <param name="ConversationId">Opaque; holds characters that must be escaped in an address.</param>
internal sealed record ConversationAddress(Uri ServiceUrl, string ConversationId);
